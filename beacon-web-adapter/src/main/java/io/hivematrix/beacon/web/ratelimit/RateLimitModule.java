package io.hivematrix.beacon.web.ratelimit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Objects;

/** Puts together what limits viewers. */
public final class RateLimitModule {

    private RateLimitModule() {}

    /**
     * The component that limits every resource of a server, to be registered with Jersey.
     *
     * @param settings the limits
     * @param clock the time
     * @param meters counts the requests that are refused
     */
    public static RateLimitFeature create(RateLimitSettings settings, Clock clock, MeterRegistry meters) {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(meters, "meters");
        return new RateLimitFeature(settings, new ClockTimeMeter(Objects.requireNonNull(clock, "clock")), meters);
    }
}
