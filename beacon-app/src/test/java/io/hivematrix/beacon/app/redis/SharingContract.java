package io.hivematrix.beacon.app.redis;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What clients notice of a Beacon, whether it works alone or shares with another one through Redis. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SharingContract {

    private final Optional<RedisServer> redis;
    private final Replicas replicas;
    private URI beacon = URI.create("about:blank");

    SharingContract(boolean shares, Map<String, String> settings) {
        redis = shares ? Optional.of(new RedisServer()) : Optional.empty();
        replicas = new Replicas(redis.map(RedisServer::address), settings);
    }

    /** Starts a Beacon, after another one if they share. */
    @BeforeAll
    void start() {
        redis.ifPresent(server -> replicas.start());
        beacon = replicas.start().address();
    }

    @AfterAll
    void close() {
        replicas.close();
        redis.ifPresent(RedisServer::close);
    }

    Replicas replicas() {
        return replicas;
    }

    /** The Beacon under test. */
    URI beacon() {
        return beacon;
    }
}
