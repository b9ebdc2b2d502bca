package io.hivematrix.beacon.app.redis;

import io.hivematrix.beacon.codex.shared.SharedDocuments;
import io.hivematrix.beacon.domain.health.ProbeResult;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import io.hivematrix.beacon.web.auth.model.SharedRevocations;
import io.hivematrix.beacon.web.ratelimit.SharedRateLimits;
import java.util.function.LongSupplier;

/** Adapter for Redis: factory of the ports through which several Beacons work as one. Thread-safe. */
public final class RedisAdapter implements AutoCloseable {

    private final RedisConnection connection;
    private final RedisDocuments documents;
    private final RedisRateLimits rateLimits;
    private final RedisRevocations revocations;

    /**
     * Creates an adapter that is not connected yet.
     *
     * @param maxBytes maximum size of a shared document, compressed
     * @param nanoTime monotonic time in nanoseconds
     */
    public RedisAdapter(RedisSettings settings, long maxBytes, LongSupplier nanoTime) {
        connection = new RedisConnection(settings);
        RefusalLog refusals = new RefusalLog(nanoTime);
        documents = new RedisDocuments(connection, new DocumentSigner(settings.signingKey()), maxBytes, refusals);
        rateLimits = new RedisRateLimits(connection, nanoTime, refusals);
        revocations = new RedisRevocations(connection, refusals);
    }

    /** Starts to connect. */
    public void start() {
        connection.start();
    }

    public SharedDocuments documents() {
        return documents;
    }

    public SharedRateLimits rateLimits() {
        return rateLimits;
    }

    public SharedRevocations revocations() {
        return revocations;
    }

    /** Returns the health probe; it makes no call, since the connection is checked all the time. */
    public DependencyProbe probe() {
        return new DependencyProbe() {
            @Override
            public String name() {
                return "redis";
            }

            @Override
            public ProbeResult check() {
                return connection.link().isPresent()
                        ? ProbeResult.HEALTHY
                        : ProbeResult.unhealthy("Redis is not reachable. This Beacon works alone.");
            }
        };
    }

    @Override
    public void close() {
        connection.close();
    }
}
