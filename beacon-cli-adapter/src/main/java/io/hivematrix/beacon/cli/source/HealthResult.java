package io.hivematrix.beacon.cli.source;

import io.hivematrix.beacon.domain.board.SkippedTickets;
import io.hivematrix.beacon.domain.health.DependencyHealth;
import io.hivematrix.beacon.domain.health.HealthReport;
import io.hivematrix.beacon.domain.health.HealthStatus;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Health of Beacon and its dependencies.
 *
 * @param status overall status
 * @param checks the individual checks
 */
public record HealthResult(HealthStatus status, List<Check> checks) {

    /**
     * One health check.
     *
     * @param name name, such as "disk" or "codex"
     * @param dependency whether another service is checked
     * @param status result
     * @param detail measured value and error
     */
    public record Check(String name, boolean dependency, HealthStatus status, String detail) {

        /** Returns the check of the disk with its usage in percent. */
        public static Check disk(HealthStatus status, double usagePercent) {
            return new Check("disk", false, status, String.format(Locale.ROOT, "%.2f %% used", usagePercent));
        }

        /**
         * Returns the check of a service with its response time.
         *
         * @param error why it is unhealthy; empty if it responded
         * @param address its address, shown with an error; empty if not known
         */
        public static Check dependency(
                String name, HealthStatus status, long millis, Optional<String> error, Optional<String> address) {
            String located = address.map(known -> " Address: " + known).orElse("");
            return new Check(
                    name,
                    true,
                    status,
                    millis + " ms" + error.map(text -> ", " + text + located).orElse(""));
        }

        /** Returns the check of the tickets that could not be read; empty if all could. */
        public static Optional<Check> skipped(HealthStatus status, SkippedTickets skipped) {
            return skipped.message().map(message -> new Check("tickets", false, status, message));
        }
    }

    public HealthResult {
        checks = List.copyOf(checks);
    }

    static HealthResult of(HealthReport report, Map<String, URI> addresses) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.disk(report.disk().status(), report.disk().usagePercent()));
        for (DependencyHealth dependency : report.dependencies()) {
            checks.add(Check.dependency(
                    dependency.name(),
                    dependency.status(),
                    dependency.responseTime().toMillis(),
                    dependency.error(),
                    Optional.ofNullable(addresses.get(dependency.name())).map(URI::toString)));
        }
        Check.skipped(report.board().status(), report.board().skipped()).ifPresent(checks::add);
        return new HealthResult(report.status(), checks);
    }

    /** Returns 69 if a dependency is unhealthy, 1 if only this machine is, else 0. */
    public ExitCode exitCode() {
        if (status != HealthStatus.UNHEALTHY) {
            return ExitCode.OK;
        }
        boolean dependencyUnhealthy =
                checks.stream().anyMatch(check -> check.dependency() && check.status() == HealthStatus.UNHEALTHY);
        return dependencyUnhealthy ? ExitCode.UNAVAILABLE : ExitCode.CONDITION_MET;
    }
}
