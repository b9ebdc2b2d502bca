package io.hivematrix.beacon.web.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Hash of a content for entity tags, versions of static files and cache keys: the first 144 bits of its SHA-256. */
public final class ContentHash {

    private static final int BYTES = 18;

    private ContentHash() {}

    /** Returns 24 characters of the URL-safe Base64 alphabet (RFC 4648, section 5). */
    public static String of(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256(content), BYTES));
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
