package io.hivematrix.beacon.web.auth.token;

import io.hivematrix.beacon.web.auth.model.Viewer;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/**
 * Content of a token of Core with verified signature and claims.
 *
 * @param issuedAt the time of issue; the epoch if the token has none
 * @param key the key with id {@code keyId} that verified the signature
 */
record VerifiedToken(Viewer viewer, Instant issuedAt, String keyId, RSAPublicKey key) {}
