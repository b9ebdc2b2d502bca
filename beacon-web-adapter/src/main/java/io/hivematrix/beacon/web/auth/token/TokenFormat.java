package io.hivematrix.beacon.web.auth.token;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import java.io.IOException;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Format check of a token before its key is looked up (RFC 8725, sections 3.1, 3.8, 3.10 and 3.11): length, three
 * base64url parts, algorithm RS256, a key id, no header parameter that supplies a key or changes the encoding, numeric dates
 * and a readable audience. Other header parameters are ignored (RFC 7515, section 4).
 */
public final class TokenFormat {

    /** In characters. */
    static final int MAX_LENGTH = 8 * 1024;

    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Set<String> REJECTED_HEADERS =
            Set.of("b64", "crit", "cty", "enc", "jku", "jwk", "x5c", "x5t", "x5t#S256", "x5u", "zip");
    private static final Set<String> DATE_CLAIMS = Set.of("exp", "nbf", "iat");
    private static final Pattern KEY_ID = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /** Reads one JSON text without duplicate names. */
    static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(8).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private TokenFormat() {}

    /**
     * Returns the key id of a well-formed token.
     *
     * @throws AuthenticationException if the format is invalid
     */
    static String parseKeyId(String token) {
        if (token.length() > MAX_LENGTH) {
            throw new AuthenticationException(RejectionReason.TOO_LARGE);
        }
        if (!COMPACT.matcher(token).matches()) {
            throw new AuthenticationException(RejectionReason.MALFORMED);
        }
        requireCanonicalSignature(token);
        JsonNode header = parseObject(token.substring(0, token.indexOf('.')));
        requireAllowedHeader(header);
        JsonNode claims = parseObject(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
        requireNumericDates(claims);
        requireReadableAudience(claims.path("aud"));
        return header.get("kid").textValue();
    }

    /**
     * Rejects unused bits in the signature's last base64 character, which would allow several encodings of one token or cookie.
     *
     * @throws AuthenticationException if the signature is encoded otherwise, or not readable
     */
    public static void requireCanonicalSignature(String token) {
        if (!isCanonical(token.substring(token.lastIndexOf('.') + 1))) {
            throw new AuthenticationException(RejectionReason.MALFORMED);
        }
    }

    /** Returns whether a text is the one base64url encoding of its bytes (RFC 4648, section 3.5), without padding. */
    static boolean isCanonical(String encoded) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(encoded);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static byte[] decode(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException unreadable) {
            throw new AuthenticationException(RejectionReason.MALFORMED);
        }
    }

    private static void requireAllowedHeader(JsonNode header) {
        if (!"RS256".equals(header.path("alg").textValue())) {
            throw new AuthenticationException(RejectionReason.ALGORITHM);
        }
        header.fieldNames().forEachRemaining(name -> {
            if (REJECTED_HEADERS.contains(name)) {
                throw new AuthenticationException(RejectionReason.HEADER);
            }
        });
        if (header.has("typ") && !"JWT".equalsIgnoreCase(header.get("typ").textValue())) {
            throw new AuthenticationException(RejectionReason.HEADER);
        }
        String keyId = header.path("kid").textValue();
        if (keyId == null || !KEY_ID.matcher(keyId).matches()) {
            throw new AuthenticationException(RejectionReason.UNKNOWN_KEY);
        }
    }

    /** RFC 7519, section 2: NumericDate is a number; jjwt accepts strings as well. */
    private static void requireNumericDates(JsonNode claims) {
        for (String name : DATE_CLAIMS) {
            if (claims.has(name) && !claims.get(name).isNumber()) {
                throw new AuthenticationException(RejectionReason.CLAIMS);
            }
        }
    }

    /** RFC 7519, section 4.1.3: a name or a list of names; jjwt ignores an empty list, an empty name and null. */
    private static void requireReadableAudience(JsonNode audience) {
        boolean readable = audience.isArray()
                ? !audience.isEmpty()
                        && StreamSupport.stream(audience.spliterator(), false).allMatch(TokenFormat::isName)
                : audience.isMissingNode() || isName(audience);
        if (!readable) {
            throw new AuthenticationException(RejectionReason.AUDIENCE);
        }
    }

    private static boolean isName(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank();
    }

    private static JsonNode parseObject(String part) {
        try {
            JsonNode node = STRICT.readTree(decode(part));
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException unreadable) {
            // Rejected below.
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
        throw new AuthenticationException(RejectionReason.MALFORMED);
    }
}
