package io.hivematrix.beacon.web.events;

import java.time.Duration;

/**
 * Limits and intervals of event streams. All are positive.
 *
 * @param maxStreams open streams; above it 503
 * @param maxPerUser open streams of one user; above it 503
 * @param heartbeat time without an event after which a comment is sent; below the 30 s of silence that gateways allow
 * @param maxStall time after which a stream is closed whose client does not read
 * @param sessionCheck interval between checks of the session of a stream
 * @param syncCheck interval between requests for the state of a running sync
 */
public record StreamLimits(
        int maxStreams,
        int maxPerUser,
        Duration heartbeat,
        Duration maxStall,
        Duration sessionCheck,
        Duration syncCheck) {

    /** Defaults; a revoked session ends at most two {@code sessionCheck} after its cached status has expired. */
    public static final StreamLimits DEFAULT = new StreamLimits(
            2_000, 10, Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(3));

    /** Returns a copy with another limit of open streams. */
    public StreamLimits withMaxStreams(int maxStreams) {
        return new StreamLimits(maxStreams, maxPerUser, heartbeat, maxStall, sessionCheck, syncCheck);
    }
}
