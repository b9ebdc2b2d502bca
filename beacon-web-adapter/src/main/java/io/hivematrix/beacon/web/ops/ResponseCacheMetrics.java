package io.hivematrix.beacon.web.ops;

import io.hivematrix.beacon.web.cache.ResponseCache;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Metrics of a response cache: look-ups and, of these, responses that had to be rendered.
 *
 * @param kind kind of its responses, such as "tickets"; the tag {@code kind}
 */
public record ResponseCacheMetrics(String kind, ResponseCache responses) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("beacon.response.cache.lookups", responses, ResponseCache::lookups)
                .description("Look-ups in the response cache")
                .tag("kind", kind)
                .register(registry);
        FunctionCounter.builder("beacon.response.cache.renders", responses, ResponseCache::renders)
                .description("Responses that were not cached and had to be rendered")
                .tag("kind", kind)
                .register(registry);
    }
}
