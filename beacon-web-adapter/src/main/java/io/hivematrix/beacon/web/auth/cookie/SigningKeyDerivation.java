package io.hivematrix.beacon.web.auth.cookie;

import io.hivematrix.beacon.web.auth.model.CookieSigningSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * HKDF (RFC 5869, SHA-256, one output block) that derives signing keys from the service's secret. The purpose is part of the
 * derivation, so that nothing signed for one purpose is accepted for another one.
 */
public final class SigningKeyDerivation {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] NO_SALT = new byte[32];
    private static final byte FIRST_BLOCK = 1;

    private SigningKeyDerivation() {}

    /** Returns the key for a purpose. */
    public static SecretKey deriveKey(CookieSigningSecret secret, String purpose) {
        byte[] extracted = mac(NO_SALT).doFinal(secret.text().getBytes(StandardCharsets.UTF_8));
        Mac expand = mac(extracted);
        expand.update(purpose.getBytes(StandardCharsets.UTF_8));
        expand.update(FIRST_BLOCK);
        return new SecretKeySpec(expand.doFinal(), ALGORITHM);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
