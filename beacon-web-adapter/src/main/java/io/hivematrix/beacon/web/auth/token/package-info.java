/** User tokens of Core: verification of JWTs, JWKS cache, session validation. */
package io.hivematrix.beacon.web.auth.token;
