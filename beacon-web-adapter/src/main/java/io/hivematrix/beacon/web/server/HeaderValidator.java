package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.http.ForwardedHeaders;
import io.hivematrix.beacon.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * Checks of request headers beyond Grizzly's parser (RFC 9112, sections 2.2, 5.1 and 6.3), so that Beacon and a proxy agree
 * where a request ends.
 */
final class HeaderValidator {

    private static final String TOKEN = "!#$%&'*+-.^_`|~";

    private HeaderValidator() {}

    /**
     * Rejects bare line ends and control characters.
     *
     * @param head the raw request line and headers, up to the position {@code end}
     * @throws ProblemException naming the fault
     */
    static void checkLines(Buffer head, int end) {
        byte[] bytes = bytes(head, end);
        for (int i = 0; i < bytes.length; i++) {
            if (isControl(bytes[i]) && !isLineEnd(bytes, i)) {
                throw ProblemException.of(400, "The headers contain a control character or a bare line end.");
            }
        }
    }

    /** Copies once: reading the buffer byte by byte takes ten times as long. */
    private static byte[] bytes(Buffer head, int end) {
        byte[] bytes = new byte[end];
        int position = head.position();
        head.position(0);
        head.get(bytes);
        head.position(position);
        return bytes;
    }

    /**
     * Rejects a {@code Content-Length} beside chunked encoding. Grizzly has dropped it by now, a proxy may not have.
     *
     * @param head the raw request line and headers, up to the position {@code end}
     * @throws ProblemException if it is present
     */
    static void checkNoLength(Buffer head, int end) {
        String text = head.toStringContent(StandardCharsets.ISO_8859_1, 0, end).toLowerCase(Locale.ROOT);
        if (text.contains("\ncontent-length")) {
            throw ProblemException.of(400, "Content-Length and Transfer-Encoding must not be combined.");
        }
    }

    private static boolean isControl(byte b) {
        return (b < ' ' && b >= 0 && b != '\t') || b == 0x7F;
    }

    /** Returns whether this is one of the two bytes of CRLF. */
    private static boolean isLineEnd(byte[] bytes, int i) {
        return bytes[i] == '\n'
                ? i > 0 && bytes[i - 1] == '\r'
                : bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] == '\n');
    }

    /** @throws ProblemException naming the invalid header */
    static void check(MimeHeaders headers) {
        int hosts = 0;
        int encodings = 0;
        for (int i = 0; i < headers.size(); i++) {
            String name = checkName(headers.getName(i).toString());
            if (name.equalsIgnoreCase(Header.Host.toString())) {
                hosts++;
                checkHost(headers.getValue(i).toString());
            } else if (name.equalsIgnoreCase(Header.ContentLength.toString())) {
                checkLength(headers.getValue(i).toString());
            } else if (name.equalsIgnoreCase(Header.TransferEncoding.toString())) {
                encodings++;
                checkEncoding(headers.getValue(i).toString());
            }
        }
        if (encodings > 1) {
            throw ProblemException.of(400, "Only one Transfer-Encoding header is allowed.");
        }
        if (hosts > 1) {
            throw ProblemException.of(400, "Only one Host header is allowed.");
        }
    }

    private static String checkName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letter && TOKEN.indexOf(c) < 0) {
                throw ProblemException.of(400, "A header name contains an invalid character.");
            }
        }
        if (name.isEmpty()) {
            throw ProblemException.of(400, "A header has no name.");
        }
        return name;
    }

    private static void checkHost(String host) {
        if (!ForwardedHeaders.isAuthority(host)) {
            throw ProblemException.of(400, "The Host header is not a valid host.");
        }
    }

    private static void checkLength(String length) {
        boolean digits =
                !length.isEmpty() && length.length() <= 18 && length.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw ProblemException.of(400, "The Content-Length header is not a number.");
        }
    }

    private static void checkEncoding(String encoding) {
        if (!encoding.equalsIgnoreCase("chunked")) {
            throw ProblemException.of(400, "The only supported Transfer-Encoding is chunked.");
        }
    }
}
