package io.hivematrix.beacon.cli.condition;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Conditions of a command.
 *
 * @param warning conditions of {@code --fail-on}
 * @param critical conditions of {@code --critical-on}
 */
public record Conditions(List<Condition> warning, List<Condition> critical) {

    public Conditions {
        warning = List.copyOf(warning);
        critical = List.copyOf(critical);
    }

    /** Returns all conditions, the critical ones first. */
    public List<Condition> all() {
        return Stream.concat(critical.stream(), warning.stream()).toList();
    }

    /** Returns the conditions that are met. */
    public Conditions met(Dashboard dashboard, Instant now) {
        return new Conditions(met(warning, dashboard, now), met(critical, dashboard, now));
    }

    /**
     * Returns the values of a metric that meet none of these conditions, as a threshold range of the Monitoring Plugins
     * guidelines; empty text if there is no condition on the metric.
     */
    public static String okRange(List<Condition> conditions, Metric metric) {
        List<Condition> known = conditions.stream()
                .filter(condition -> condition.metric() == metric)
                .toList();
        OptionalLong low = known.stream()
                .flatMapToLong(condition -> condition.lowestOk().stream())
                .max();
        OptionalLong high = known.stream()
                .flatMapToLong(condition -> condition.highestOk().stream())
                .min();
        if (low.isPresent()) {
            return low.getAsLong() + ":" + (high.isPresent() ? high.getAsLong() : "");
        }
        if (high.isPresent()) {
            return "~:" + high.getAsLong();
        }
        return known.isEmpty()
                ? ""
                : "@" + known.get(0).threshold() + ":" + known.get(0).threshold();
    }

    private static List<Condition> met(List<Condition> conditions, Dashboard dashboard, Instant now) {
        return conditions.stream()
                .filter(condition -> condition.isMet(dashboard, now))
                .toList();
    }
}
