package io.hivematrix.beacon.web.ratelimit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/** Factory of the {@link RateLimitFeature}. */
public final class RateLimitModule {

    private RateLimitModule() {}

    /**
     * Creates the feature to register with Jersey.
     *
     * @param meters the registry of the counter {@code beacon.rate.limit.rejections}
     */
    public static RateLimitFeature create(RateLimitSettings settings, Clock clock, MeterRegistry meters) {
        return new RateLimitFeature(settings, new ClockTimeMeter(clock), meters);
    }
}
