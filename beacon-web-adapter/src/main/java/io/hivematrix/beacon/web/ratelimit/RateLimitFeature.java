package io.hivematrix.beacon.web.ratelimit;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Rate limit of every resource method as its {@link RateLimited} demands, checked after authentication. */
public final class RateLimitFeature implements DynamicFeature {

    /** After authentication (1000) and authorization (2000), before filters that read the body. */
    private static final int PRIORITY = 2500;

    private final Map<RateLimitCategory, RateLimitFilter> filters = new EnumMap<>(RateLimitCategory.class);

    /**
     * Creates the feature to register with Jersey.
     *
     * @param nanoTime monotonic time in nanoseconds
     * @param meters the registry of the counter {@code beacon.rate.limit.rejections}
     */
    public RateLimitFeature(RateLimitSettings settings, LongSupplier nanoTime, MeterRegistry meters) {
        this(settings, nanoTime, meters, SharedRateLimits.NONE);
    }

    /**
     * Creates the feature of one of several Beacons.
     *
     * @param shared the buckets that they share
     */
    public RateLimitFeature(
            RateLimitSettings settings, LongSupplier nanoTime, MeterRegistry meters, SharedRateLimits shared) {
        TimeMeter time = new NanoTimeMeter(nanoTime);
        add(RateLimitCategory.PAGES, settings.pages(), time, meters, shared);
        add(RateLimitCategory.REFRESH, settings.refresh(), time, meters, shared);
        add(RateLimitCategory.SYNC, settings.sync(), time, meters, shared);
        add(RateLimitCategory.SYNC_STATUS, settings.syncStatus(), time, meters, shared);
    }

    private void add(
            RateLimitCategory category,
            RateLimitPolicy policy,
            TimeMeter time,
            MeterRegistry meters,
            SharedRateLimits shared) {
        RateLimiter limiter = new RateLimiter(policy, time, category.label(), shared);
        filters.put(
                category, new RateLimitFilter(limiter, RateLimitHeaders.policy(policy), rejections(meters, category)));
    }

    private static Counter rejections(MeterRegistry meters, RateLimitCategory category) {
        return Counter.builder("beacon.rate.limit.rejections")
                .description("Requests over a limit")
                .tag("limit", category.label())
                .register(meters);
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        RateLimitCategory category = Optional.ofNullable(
                        resource.getResourceMethod().getAnnotation(RateLimited.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(RateLimited.class)))
                .map(RateLimited::value)
                .orElse(RateLimitCategory.PAGES);
        Optional.ofNullable(filters.get(category)).ifPresent(filter -> context.register(filter, PRIORITY));
    }
}
