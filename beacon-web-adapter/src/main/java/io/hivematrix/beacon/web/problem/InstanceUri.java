package io.hivematrix.beacon.web.problem;

import java.util.Locale;

/** Encoder of request paths as URI references (RFC 3986); the path of a rejected request may contain any character. */
final class InstanceUri {

    private static final String UNESCAPED = "-._~/%:@!$&'()*+,=";
    private static final int MAX_LENGTH = 256;

    private InstanceUri() {}

    static String encode(String path) {
        if (path.isEmpty()) {
            return "/";
        }
        StringBuilder uri = new StringBuilder(path.length());
        for (int i = 0; i < Math.min(path.length(), MAX_LENGTH); i++) {
            char c = path.charAt(i);
            if (isUnescaped(c)) {
                uri.append(c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", (int) c & 0xFF));
            }
        }
        return uri.toString();
    }

    private static boolean isUnescaped(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || UNESCAPED.indexOf(c) >= 0;
    }
}
