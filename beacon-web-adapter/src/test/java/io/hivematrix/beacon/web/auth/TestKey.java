package io.hivematrix.beacon.web.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/**
 * RSA key that signs any header and claims, including invalid ones that a JWT library would refuse.
 *
 * @param id the key id
 * @param pair the key
 */
public record TestKey(String id, KeyPair pair) {

    /** Core's current key. */
    public static final TestKey FIRST = generate("hivematrix-signing-key-1", 2048);

    /** Core's next key. */
    public static final TestKey SECOND = generate("hivematrix-signing-key-2", 2048);

    /** Key that Core does not publish. */
    public static final TestKey UNKNOWN = generate("hivematrix-signing-key-1", 2048);

    public static TestKey generate(String id, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return new TestKey(id, generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns an RS256 token with this header and these claims, both JSON. */
    public String sign(String header, String claims) {
        return sign("SHA256withRSA", header, claims);
    }

    String sign(String algorithm, String header, String claims) {
        String signed = base64(header) + "." + base64(claims);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the public key as a JWK. */
    public String jwk() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return "{\"alg\":\"RS256\",\"e\":\""
                + base64(unsigned(key.getPublicExponent().toByteArray())) + "\",\"kid\":\"" + id
                + "\",\"kty\":\"RSA\",\"n\":\""
                + base64(unsigned(key.getModulus().toByteArray()))
                + "\",\"use\":\"sig\"}";
    }

    public static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }
}
