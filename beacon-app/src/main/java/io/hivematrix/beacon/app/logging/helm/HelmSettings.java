package io.hivematrix.beacon.app.logging.helm;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * How events are shipped to Helm.
 *
 * @param address Helm's address
 * @param service Beacon's name among the services
 * @param capacity how many events wait at most; of more, the oldest are lost
 * @param linger how long an event waits for others to travel with
 * @param timeout how long Helm may take for a batch
 * @param maxDelay how long Helm is left alone at most after it failed
 * @param flushTimeout how long the last events may take when Beacon ends
 */
public record HelmSettings(
        URI address,
        String service,
        int capacity,
        Duration linger,
        Duration timeout,
        Duration maxDelay,
        Duration flushTimeout) {

    /** @throws IllegalArgumentException if the capacity is not positive */
    public HelmSettings {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(linger, "linger");
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(maxDelay, "longestPause");
        Objects.requireNonNull(flushTimeout, "flush");
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be positive, but is " + capacity);
        }
    }

    /** The newest 1,000 events, sent within a second, flushed within two. */
    public static HelmSettings defaults(URI address, String service) {
        return new HelmSettings(
                address,
                service,
                1000,
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(2));
    }

    /** The same with another capacity. */
    public HelmSettings withCapacity(int capacity) {
        return new HelmSettings(address, service, capacity, linger, timeout, maxDelay, flushTimeout);
    }

    /** The same with other times for collecting and for leaving a failing Helm alone. */
    public HelmSettings withDelays(Duration linger, Duration longestPause) {
        return new HelmSettings(address, service, capacity, linger, timeout, longestPause, flushTimeout);
    }

    /** The same with another time for the last events. */
    public HelmSettings withFlushTimeout(Duration flush) {
        return new HelmSettings(address, service, capacity, linger, timeout, maxDelay, flush);
    }
}
