package io.hivematrix.beacon.web.auth.token;

import io.hivematrix.beacon.web.auth.model.Viewer;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/**
 * A token of Core's whose signature and claims are good.
 *
 * @param viewer who it stands for
 * @param issuedAt when Core issued it; the epoch where the token does not say
 * @param keyId the id of the key it is signed with
 * @param key that key
 */
public record VerifiedToken(Viewer viewer, Instant issuedAt, String keyId, RSAPublicKey key) {}
