package io.hivematrix.beacon.web.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Hash of a content for entity tags, versions of static files and cache keys: the first 144 bits of its SHA-256. */
public final class ContentHash {

    private static final int BYTES = 18;
    private static final MessageDigest EMPTY = create();

    private ContentHash() {}

    /** Returns the hash of a content: 24 characters of the URL-safe Base64 alphabet (RFC 4648, section 5). */
    public static String of(byte[] content) {
        MessageDigest digest = digest();
        digest.update(content);
        return of(digest);
    }

    /** Returns the hash of the content that a digest has received. */
    public static String of(MessageDigest content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(content.digest(), BYTES));
    }

    static byte[] sha256(byte[] content) {
        return digest().digest(content);
    }

    /** Returns a digest for {@link #of(MessageDigest)}: a copy, because the search for an algorithm takes longer. */
    public static MessageDigest digest() {
        try {
            return (MessageDigest) EMPTY.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("Java's SHA-256 can be copied", impossible);
        }
    }

    private static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
