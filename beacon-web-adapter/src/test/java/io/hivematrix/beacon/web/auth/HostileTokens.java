package io.hivematrix.beacon.web.auth;

import static io.hivematrix.beacon.web.auth.TestKey.base64;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Invalid tokens by description. Except for those with a wrong signature, all are signed with Core's key, so that each has
 * exactly one fault.
 */
@SuppressWarnings("NullAway") // null removes a claim
final class HostileTokens {

    private static final long DAY = 24 * 3_600;

    private final Map<String, String> all = new LinkedHashMap<>();
    private final TestTokens tokens;
    private final long now;
    private final String claims;
    private final String header = TestTokens.header(TestKey.FIRST);

    HostileTokens(Clock clock) {
        tokens = new TestTokens(clock);
        now = clock.instant().getEpochSecond();
        claims = tokens.claims();
    }

    String validToken() {
        return TestKey.FIRST.sign(header, claims);
    }

    Map<String, String> all() {
        algorithms();
        foreignKeys();
        keyIds();
        headers();
        times();
        claims();
        services();
        malformedTexts();
        return all;
    }

    private void algorithms() {
        for (String none : new String[] {"none", "None", "NONE", "nOnE", "NoNe"}) {
            all.put("alg " + none + " without signature", base64(alg(none)) + "." + base64(claims) + ".");
            all.put("alg " + none + " with a signature", TestKey.FIRST.sign(alg(none), claims));
        }
        all.put(
                "HS256 with the public key's bytes",
                hmac("HmacSHA256", "HS256", TestKey.FIRST.pair().getPublic().getEncoded()));
        all.put("HS256 with the public key's PEM", hmac("HmacSHA256", "HS256", pem()));
        all.put(
                "HS512 with the public key's bytes",
                hmac("HmacSHA512", "HS512", TestKey.FIRST.pair().getPublic().getEncoded()));
        all.put(
                "HS256 with the cookies' secret",
                hmac("HmacSHA256", "HS256", bytes("0123456789abcdef0123456789abcdef")));
        all.put("RS512 by Core's key", TestKey.FIRST.sign("SHA512withRSA", alg("RS512"), claims));
        all.put("RS384 by Core's key", TestKey.FIRST.sign("SHA384withRSA", alg("RS384"), claims));
        all.put("RS256 declared, signed with SHA-512", TestKey.FIRST.sign("SHA512withRSA", header, claims));
        all.put("PS256 declared", TestKey.FIRST.sign(alg("PS256"), claims));
        all.put(
                "ES256 with the empty signature of CVE-2022-21449",
                base64(alg("ES256")) + "." + base64(claims) + "." + base64(new byte[64]));
        all.put("alg in lower case", TestKey.FIRST.sign(alg("rs256"), claims));
        all.put("alg missing", TestKey.FIRST.sign("{\"kid\":\"" + TestKey.FIRST.id() + "\"}", claims));
        all.put("alg as a list", TestKey.FIRST.sign(header.replace("\"RS256\"", "[\"RS256\"]"), claims));
        all.put("alg null", TestKey.FIRST.sign(header.replace("\"RS256\"", "null"), claims));
    }

    private void foreignKeys() {
        all.put("signed by an unknown key under Core's key id", TestKey.UNKNOWN.sign(header, claims));
        all.put("signed by Core's other key", TestKey.SECOND.sign(header, claims));
        all.put("unknown key embedded as jwk", TestKey.UNKNOWN.sign(withHeader("jwk", TestKey.UNKNOWN.jwk()), claims));
        all.put("jwk embedded by Core itself", TestKey.FIRST.sign(withHeader("jwk", TestKey.FIRST.jwk()), claims));
        all.put(
                "jku to an unknown key set",
                TestKey.UNKNOWN.sign(withHeader("jku", "\"http://127.0.0.1:9/keys\""), claims));
        all.put("jku by Core's key", TestKey.FIRST.sign(withHeader("jku", "\"http://127.0.0.1:9/keys\""), claims));
        all.put("x5u", TestKey.FIRST.sign(withHeader("x5u", "\"http://127.0.0.1:9/cert\""), claims));
        all.put("x5c", TestKey.FIRST.sign(withHeader("x5c", "[\"MIIB\"]"), claims));
        String valid = validToken();
        all.put(
                "signature of another token",
                valid.substring(0, valid.lastIndexOf('.'))
                        + TestKey.FIRST
                                .sign(header, "{}")
                                .substring(TestKey.FIRST.sign(header, "{}").lastIndexOf('.')));
        all.put(
                "claims changed after signing",
                base64(header) + "." + base64(claims.replace("technician", "admin"))
                        + valid.substring(valid.lastIndexOf('.')));
        all.put("signature of zeros", valid.substring(0, valid.lastIndexOf('.') + 1) + base64(new byte[256]));
    }

    private void keyIds() {
        for (String id : new String[] {
            "unknown-key",
            "",
            "../../../../dev/null",
            "' OR '1'='1",
            "hivematrix-signing-key-1\\u0000",
            "x".repeat(500),
            "*",
            "http://127.0.0.1:9/key"
        }) {
            String name = id.length() > 30 ? "very long" : "\"" + id + "\"";
            all.put("kid " + name, TestKey.FIRST.sign(header.replace(TestKey.FIRST.id(), id), claims));
        }
        all.put("kid missing", TestKey.FIRST.sign("{\"alg\":\"RS256\"}", claims));
        all.put("kid as a number", TestKey.FIRST.sign("{\"alg\":\"RS256\",\"kid\":1}", claims));
        all.put("kid as an object", TestKey.FIRST.sign("{\"alg\":\"RS256\",\"kid\":{}}", claims));
    }

    private void headers() {
        all.put("unknown crit", TestKey.FIRST.sign(withHeader("crit", "[\"beacon\"],\"beacon\":true"), claims));
        all.put("empty crit", TestKey.FIRST.sign(withHeader("crit", "[]"), claims));
        all.put("b64 false", TestKey.FIRST.sign(withHeader("crit", "[\"b64\"],\"b64\":false"), claims));
        all.put("zip", TestKey.FIRST.sign(withHeader("zip", "\"DEF\""), claims));
        all.put("nested token by cty", TestKey.FIRST.sign(withHeader("cty", "\"JWT\""), claims));
        all.put("nested token as claims", TestKey.FIRST.sign(header, validToken()));
        all.put("typ of something else", TestKey.FIRST.sign(header.replace("JWT", "logout+jwt"), claims));
        all.put("alg twice", TestKey.FIRST.sign(header.replace("{", "{\"alg\":\"none\","), claims));
        all.put(
                "kid twice",
                TestKey.FIRST.sign(header.replace("}", ",\"kid\":\"" + TestKey.SECOND.id() + "\"}"), claims));
        all.put("header is a list", TestKey.FIRST.sign("[" + header + "]", claims));
        all.put("header with something after it", TestKey.FIRST.sign(header + "{}", claims));
        all.put("header is not JSON", TestKey.FIRST.sign("RS256", claims));
        all.put("header deeply nested", TestKey.FIRST.sign(withHeader("x", "[".repeat(500) + "]".repeat(500)), claims));
    }

    private void times() {
        all.put("exp missing", withClaim("exp", null));
        all.put("exp past", withClaim("exp", now - 31));
        all.put("exp long past", withClaim("exp", 0));
        all.put("exp negative", withClaim("exp", -1));
        all.put("exp as a word", withClaim("exp", "tomorrow"));
        all.put("exp as a date", withClaim("exp", "2036-11-22T10:00:00Z"));
        all.put("exp as a string of digits", withClaim("exp", Long.toString(now + 3600)));
        all.put("exp null", TestKey.FIRST.sign(header, claims.replace("\"exp\":" + (now + 3600), "\"exp\":null")));
        all.put(
                "exp beyond all time",
                TestKey.FIRST.sign(header, claims.replace("\"exp\":" + (now + 3600), "\"exp\":1e300")));
        all.put("exp after more than 24 hours", withClaim("exp", now + DAY + 31));
        all.put("iat more than 24 hours before exp", withClaim("iat", now + 3_599 - DAY));
        all.put(
                "lifetime of years",
                tokens.user("u-1", "technician", c -> c.putAll(Map.of("iat", 0, "exp", 1L << 40))));
        all.put("nbf in the future", withClaim("nbf", now + 31));
        all.put("nbf as a word", withClaim("nbf", "never"));
        all.put("iat in the future", withClaim("iat", now + 31));
    }

    private void claims() {
        all.put("iss missing", withClaim("iss", null));
        all.put("iss of another issuer", withClaim("iss", "hivematrix-c0re"));
        all.put("iss in capitals", withClaim("iss", "HIVEMATRIX-CORE"));
        all.put("iss as a list", withClaim("iss", new String[] {"hivematrix-core"}));
        all.put("aud of another service", withClaim("aud", "codex"));
        all.put("aud of other services", withClaim("aud", new String[] {"codex", "helm"}));
        all.put("aud empty", withClaim("aud", ""));
        all.put("aud an empty list", withClaim("aud", new String[0]));
        all.put("aud null", TestKey.FIRST.sign(header, claims.replace("{", "{\"aud\":null,")));
        all.put("aud a list with more than names", withClaim("aud", new Object[] {"beacon", 1}));
        all.put("aud an object", withClaim("aud", Map.of("beacon", true)));
        all.put("sub missing", withClaim("sub", null));
        all.put("sub empty", withClaim("sub", ""));
        all.put("sub as a number", withClaim("sub", 1));
        all.put("sub with a line break", withClaim("sub", "u-1\nadmin logged in"));
        for (String invisible : new String[] {"\u0085", "\u009b", "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff"}) {
            all.put("sub with " + (int) invisible.charAt(0), withClaim("sub", "u-1" + invisible));
        }
        all.put("sub too long", withClaim("sub", "x".repeat(300)));
        all.put("jti missing", withClaim("jti", null));
        all.put("jti as a list", withClaim("jti", new String[] {"session"}));
        all.put("permission_level missing", withClaim("permission_level", null));
        all.put("permission_level as a list", withClaim("permission_level", new String[] {"admin"}));
        all.put(
                "permission_level twice",
                TestKey.FIRST.sign(header, claims.replace("{", "{\"permission_level\":\"admin\",")));
        all.put("exp twice", TestKey.FIRST.sign(header, claims.replace("{", "{\"exp\":99999999999,")));
        all.put("claims are a list", TestKey.FIRST.sign(header, "[" + claims + "]"));
        all.put("claims are empty", TestKey.FIRST.sign(header, "{}"));
        all.put("claims with something after them", TestKey.FIRST.sign(header, claims + "{}"));
    }

    private void services() {
        all.put("another service's service token", tokens.service("codex", "helm"));
        all.put("service token to beacon in capitals", tokens.service("codex", "BEACON"));
        all.put("service token without target", tokens.service("codex", "beacon", c -> c.remove("target_service")));
        all.put(
                "service token with two targets",
                tokens.service("codex", "beacon", c -> c.put("target_service", new String[] {"beacon"})));
        all.put("service token for days", tokens.service("codex", "beacon", c -> c.put("exp", now + 2 * DAY)));
        all.put("service token with empty aud", tokens.service("codex", "beacon", c -> c.put("aud", "")));
        all.put("expired service token", tokens.service("codex", "beacon", c -> c.put("exp", now - 31)));
        all.put("service token with a wrong type", tokens.service("codex", "beacon", c -> c.put("type", "Service")));
        all.put("user token of an unknown type", withClaim("type", "refresh"));
    }

    private void malformedTexts() {
        String valid = validToken();
        all.put("truncated", valid.substring(0, valid.length() - 5));
        all.put("two parts", valid.substring(0, valid.lastIndexOf('.')));
        all.put("signature empty", valid.substring(0, valid.lastIndexOf('.') + 1));
        all.put("four parts", valid + ".x");
        all.put("five parts, as an encrypted token has", valid + ".x.x");
        all.put("dots alone", "..");
        all.put("no dots", "letmein");
        all.put("empty", "");
        all.put("two tokens", valid + " " + valid);
        all.put("two tokens with a comma", valid + "," + valid);
        all.put("signature with unused bits set", withUnusedBits(valid));
        all.put("standard base64 padding", valid + "==");
        all.put("characters outside the alphabet", valid.substring(0, 20) + "~" + valid.substring(20));
        all.put("oversized", withClaim("name", "x".repeat(6200)));
    }

    /** 256 bytes leave four bits of the last base64 character unused; the next character differs in one of them. */
    private static String withUnusedBits(String token) {
        char last = token.charAt(token.length() - 1);
        return token.substring(0, token.length() - 1) + (char) (last + 1);
    }

    private String withClaim(String claim, Object value) {
        return tokens.user("u-1", "technician", all -> {
            if (value == null) {
                all.remove(claim);
            } else {
                all.put(claim, value);
            }
        });
    }

    private String withHeader(String name, String json) {
        return header.replace("}", ",\"" + name + "\":" + json + "}");
    }

    private String alg(String alg) {
        return header.replace("RS256", alg);
    }

    private String hmac(String algorithm, String alg, byte[] key) {
        String signed = base64(alg(alg)) + "." + base64(claims);
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return signed + "." + base64(mac.doFinal(bytes(signed)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] pem() {
        String body = java.util.Base64.getMimeEncoder()
                .encodeToString(TestKey.FIRST.pair().getPublic().getEncoded());
        return bytes("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
