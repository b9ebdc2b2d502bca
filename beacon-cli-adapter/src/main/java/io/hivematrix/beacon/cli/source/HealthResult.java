package io.hivematrix.beacon.cli.source;

import io.hivematrix.beacon.domain.health.DependencyHealth;
import io.hivematrix.beacon.domain.health.HealthReport;
import io.hivematrix.beacon.domain.health.HealthStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How well Beacon, or what it depends on, is.
 *
 * @param status all in all
 * @param checks what was looked at
 */
public record HealthResult(HealthStatus status, List<Check> checks) {

    /**
     * One thing that was looked at.
     *
     * @param name such as "disk" or "codex"
     * @param dependency whether it is another service
     * @param status how well it is
     * @param detail in words
     */
    public record Check(String name, boolean dependency, HealthStatus status, String detail) {

        /** @throws NullPointerException naming the component that is null */
        public Check {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(detail, "detail");
        }

        /** The disk, which is full by so many percent. */
        public static Check disk(HealthStatus status, double usagePercent) {
            return new Check("disk", false, status, String.format(Locale.ROOT, "%.2f %% used", usagePercent));
        }

        /** A service that took so many milliseconds to answer, or did not, for the reason in {@code error}. */
        public static Check dependency(String name, HealthStatus status, long millis, String error) {
            return new Check(name, true, status, millis + " ms" + (error.isEmpty() ? "" : ", " + error));
        }
    }

    /** @throws NullPointerException naming the component that is null */
    public HealthResult {
        Objects.requireNonNull(status, "status");
        checks = List.copyOf(checks);
    }

    /** Of a report. */
    static HealthResult of(HealthReport report) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.disk(report.disk().status(), report.disk().usagePercent()));
        for (DependencyHealth dependency : report.dependencies()) {
            checks.add(Check.dependency(
                    dependency.name(),
                    dependency.status(),
                    dependency.responseTime().toMillis(),
                    dependency.error().orElse("")));
        }
        return new HealthResult(report.status(), checks);
    }

    /** What the process ends with: 69 where another service is unwell, 1 where Beacon's own machine is. */
    public ExitCode exitCode() {
        if (status != HealthStatus.UNHEALTHY) {
            return ExitCode.OK;
        }
        boolean elsewhere =
                checks.stream().anyMatch(check -> check.dependency() && check.status() == HealthStatus.UNHEALTHY);
        return elsewhere ? ExitCode.UNAVAILABLE : ExitCode.CONDITION_MET;
    }
}
