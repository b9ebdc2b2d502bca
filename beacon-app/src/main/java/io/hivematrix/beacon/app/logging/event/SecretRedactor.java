package io.hivematrix.beacon.app.logging.event;

import java.util.regex.Pattern;

/**
 * Redacts secrets in log texts. Beacon's own messages contain none, but messages of libraries and upstream services may quote
 * headers or URLs.
 */
final class SecretRedactor {

    private static final String MASK = "[redacted]";
    private static final int MAX_LENGTH = 16_000;
    private static final Pattern JWT = Pattern.compile("eyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]*)*");
    private static final Pattern CREDENTIALS =
            Pattern.compile("(?i)\\b(Bearer|Basic)\\s+[^\\s\"',;]+|\\b((?:Set-)?Cookie:)\\s*[^\\r\\n]+");
    private static final Pattern QUERY_SECRET =
            Pattern.compile("(?i)([?&;](?:access_|id_|refresh_)?(?:token|key|secret|password|jwt|code)=)[^&\\s\"']+");

    private SecretRedactor() {}

    /** Returns the text with everything that looks like a secret redacted, cut after 16,000 characters. */
    static String of(String text) {
        String bounded = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + " [cut]";
        return redact(bounded);
    }

    private static String redact(String text) {
        String result = text.contains("eyJ") ? JWT.matcher(text).replaceAll(MASK) : text;
        if (hasSpaceOrColon(result)) {
            result = CREDENTIALS
                    .matcher(result)
                    .replaceAll(match -> (match.group(1) == null ? match.group(2) : match.group(1)) + " " + MASK);
        }
        return result.indexOf('=') < 0 ? result : QUERY_SECRET.matcher(result).replaceAll("$1" + MASK);
    }

    /** Returns whether the text has a character that {@link #CREDENTIALS} needs; most fields have none. */
    private static boolean hasSpaceOrColon(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) == ':') {
                return true;
            }
        }
        return false;
    }
}
