package io.hivematrix.beacon.web.ops;

import io.hivematrix.beacon.domain.health.Build;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;

/** Metrics of the process: memory, garbage collection, threads, files, processor, uptime, version. */
public final class ProcessMetrics implements MeterBinder, AutoCloseable {

    private final Build build;
    private final JvmGcMetrics collections = new JvmGcMetrics();

    public ProcessMetrics(Build build) {
        this.build = build;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Gauge.builder("beacon.build", () -> 1)
                .description("Always 1; version and commit are labels")
                .tags(Tags.of("version", build.version(), "commit", build.commit()))
                .register(registry);
    }

    /** Stops listening for garbage collections. */
    @Override
    public void close() {
        collections.close();
    }
}
