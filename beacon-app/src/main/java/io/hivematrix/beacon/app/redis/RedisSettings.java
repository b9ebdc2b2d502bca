package io.hivematrix.beacon.app.redis;

import java.net.URI;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.net.ssl.TrustManagerFactory;

/**
 * Settings of the connection to Redis.
 *
 * @param address a {@code redis} or {@code rediss} URL with user, password and number of the database
 * @param prefix first characters of all keys and channels
 * @param signingKey key by which Beacons recognize what another one has written
 * @param trusted certificate authorities; empty for Java's
 */
public record RedisSettings(URI address, String prefix, SecretKey signingKey, Optional<TrustManagerFactory> trusted) {

    /** Returns the host, also one with "_" as containers have, which {@link URI#getHost} does not have. */
    String host() {
        return address.getRawAuthority().replaceFirst("^[^@]*@", "").replaceFirst(":[0-9]*$", "");
    }

    /** Returns the settings without the password. */
    @Override
    public String toString() {
        return address.getScheme() + "://" + host() + ", prefix " + prefix;
    }
}
