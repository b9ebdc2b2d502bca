package io.hivematrix.beacon.web.ratelimit;

import io.github.bucket4j.TimeMeter;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Puts the limit that it asks for before every resource method, behind authentication. */
final class RateLimitFeature implements RateLimitChecker {

    /** After authentication (1000) and authorization (2000), before whatever reads the request. */
    private static final int PRIORITY = 2500;

    private final Map<RateLimitCategory, RateLimitFilter> filters = new EnumMap<>(RateLimitCategory.class);

    RateLimitFeature(RateLimitSettings settings, TimeMeter time, MeterRegistry meters) {
        add(RateLimitCategory.PAGES, settings.pages(), time, meters);
        add(RateLimitCategory.REFRESH, settings.refresh(), time, meters);
        add(RateLimitCategory.SYNC, settings.sync(), time, meters);
        add(RateLimitCategory.SYNC_STATUS, settings.syncStatus(), time, meters);
    }

    private void add(RateLimitCategory limit, RateLimitPolicy quotas, TimeMeter time, MeterRegistry meters) {
        filters.put(limit, new RateLimitFilter(new RateLimiter(quotas, time), rejections(meters, limit)));
    }

    private static Counter rejections(MeterRegistry meters, RateLimitCategory limit) {
        return meters.counter("beacon.rate.limit.rejections", "limit", limit.label());
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        filter(Optional.ofNullable(resource.getResourceMethod().getAnnotation(RateLimited.class))
                        .or(() -> limited(resource.getResourceClass())))
                .ifPresent(filter -> context.register(filter, PRIORITY));
    }

    @Override
    public Optional<RateLimitDecision> count(Class<?> resource, Viewer viewer) {
        return filter(limited(resource)).map(filter -> filter.count(viewer));
    }

    private Optional<RateLimitFilter> filter(Optional<RateLimited> limited) {
        return Optional.ofNullable(filters.get(limited.map(RateLimited::value).orElse(RateLimitCategory.PAGES)));
    }

    private static Optional<RateLimited> limited(Class<?> resource) {
        return Optional.ofNullable(resource.getAnnotation(RateLimited.class));
    }
}
