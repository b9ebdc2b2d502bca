package io.hivematrix.beacon.app.logging.helm;

import java.net.URI;
import java.time.Duration;

/**
 * Settings of log shipping to Helm.
 *
 * @param address Helm's base URL
 * @param service the service name in each batch
 * @param capacity the maximum number of queued events; if it is exceeded, the oldest are dropped
 * @param linger the time to collect events for one batch
 * @param timeout the total deadline of one call
 * @param maxDelay the maximum back-off after failures
 * @param flushTimeout the time to send the remaining events at shutdown
 */
public record HelmSettings(
        URI address,
        String service,
        int capacity,
        Duration linger,
        Duration timeout,
        Duration maxDelay,
        Duration flushTimeout) {

    /** Returns defaults: 1,000 events, collected for 1 s, call timeout 5 s, back-off up to 30 s, flushed within 2 s. */
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
}
