package io.hivematrix.beacon.web.ops;

import io.hivematrix.beacon.web.cache.ResponseCache;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;

/** How many answers were ready when they were asked for, and how many were not. */
public final class ResponseCacheMetrics implements MeterBinder {

    private final String kind;
    private final ResponseCache responses;

    /** Over answers of that kind, such as "tickets". */
    public ResponseCacheMetrics(String kind, ResponseCache answers) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.responses = Objects.requireNonNull(answers, "answers");
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("beacon.answers", responses, from -> Math.max(0, from.lookups() - from.renders()))
                .description("ConditionalResponses given, by whether they were ready")
                .tags(Tags.of("kind", kind, "result", "ready"))
                .register(registry);
        FunctionCounter.builder("beacon.answers", responses, ResponseCache::renders)
                .description("ConditionalResponses given, by whether they were ready")
                .tags(Tags.of("kind", kind, "result", "prepared"))
                .register(registry);
    }
}
