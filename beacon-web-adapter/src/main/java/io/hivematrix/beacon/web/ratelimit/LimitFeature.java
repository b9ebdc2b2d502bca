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
final class LimitFeature implements RequestLimits {

    /** After authentication (1000) and authorization (2000), before whatever reads the request. */
    private static final int PRIORITY = 2500;

    private final Map<Limit, LimitFilter> filters = new EnumMap<>(Limit.class);

    LimitFeature(LimitSettings settings, TimeMeter time, MeterRegistry meters) {
        add(Limit.PAGES, settings.pages(), time, meters);
        add(Limit.REFRESH, settings.refresh(), time, meters);
        add(Limit.SYNC, settings.sync(), time, meters);
        add(Limit.SYNC_STATUS, settings.syncStatus(), time, meters);
    }

    private void add(Limit limit, Quotas quotas, TimeMeter time, MeterRegistry meters) {
        filters.put(limit, new LimitFilter(new Limiter(quotas, time), rejections(meters, limit)));
    }

    private static Counter rejections(MeterRegistry meters, Limit limit) {
        return meters.counter("beacon.rate.limit.rejections", "limit", limit.label());
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        filter(Optional.ofNullable(resource.getResourceMethod().getAnnotation(Limited.class))
                        .or(() -> limited(resource.getResourceClass())))
                .ifPresent(filter -> context.register(filter, PRIORITY));
    }

    @Override
    public Optional<Verdict> count(Class<?> resource, Viewer viewer) {
        return filter(limited(resource)).map(filter -> filter.count(viewer));
    }

    private Optional<LimitFilter> filter(Optional<Limited> limited) {
        return Optional.ofNullable(filters.get(limited.map(Limited::value).orElse(Limit.PAGES)));
    }

    private static Optional<Limited> limited(Class<?> resource) {
        return Optional.ofNullable(resource.getAnnotation(Limited.class));
    }
}
