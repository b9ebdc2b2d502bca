package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.problem.ProblemException;

/**
 * Validates the request URI. The gateway exempts some paths from authentication by prefix, so a path with dot segments or
 * encoded slashes could bypass it (contract, section 3); no route needs such a path.
 */
final class UriValidator {

    private static final String PATH = "-._~/!$&'()*+,=:@";
    private static final String QUERY = PATH + "?;|[]{}^\"<>`";

    private UriValidator() {}

    /** @throws ProblemException naming the fault */
    static void checkPath(String path) {
        if (!path.startsWith("/")) {
            throw malformed("The path must start with a slash.");
        }
        int segment = 1;
        for (int i = 1; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                checkSegment(path, segment, i);
                segment = i + 1;
            }
        }
    }

    /** @throws ProblemException naming the fault */
    static void checkQuery(String query) {
        for (int i = 0; i < query.length(); i++) {
            if (query.charAt(i) == '%') {
                decoded(query, i);
                i += 2;
            } else if (!isOneOf(query.charAt(i), QUERY)) {
                throw malformed("The query contains a character that must be percent-encoded.");
            }
        }
    }

    private static void checkSegment(String path, int from, int to) {
        int dots = 0;
        int length = 0;
        for (int i = from; i < to; i++) {
            char c = path.charAt(i);
            if (c == '%') {
                c = (char) decoded(path, i);
                i += 2;
                if (c == '/' || c == '\\') {
                    throw malformed("The path must not contain encoded slashes or backslashes.");
                }
            } else if (!isOneOf(c, PATH)) {
                throw malformed("The path contains an invalid character.");
            }
            length++;
            dots += c == '.' ? 1 : 0;
        }
        if (dots == length && (length == 1 || length == 2)) {
            throw malformed("The path must not contain dot segments.");
        }
    }

    private static int decoded(String text, int percent) {
        int high = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 1), 16) : -1;
        int low = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw malformed("The request URI contains a percent sign without two hexadecimal digits.");
        }
        int octet = high * 16 + low;
        if (octet < ' ' || octet == 0x7F) {
            throw malformed("The request URI must not contain control characters.");
        }
        return octet;
    }

    private static boolean isOneOf(char c, String others) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || others.indexOf(c) >= 0;
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(400, detail);
    }
}
