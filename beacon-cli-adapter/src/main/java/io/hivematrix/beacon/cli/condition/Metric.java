package io.hivematrix.beacon.cli.condition;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Metric of a dashboard, for conditions and performance data. */
public enum Metric {
    TOTAL,
    SECTION1,
    SECTION2,
    SECTION3,
    SECTION4,
    SECTION5,
    SECTION6,
    SECTION7,
    SECTION8,
    SECTION9,
    RED,
    ORANGE,
    YELLOW,
    GREEN,
    /** Seconds since the last sync of Codex with the PSA system, if known, or since the fetch, whichever is longer. */
    AGE,
    /** 1 if the last refresh of the board failed, else 0. */
    STALE,
    /** Tickets that are missing because they could not be read. */
    SKIPPED;

    /** Returns the name used in conditions. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the metric of a name, ignoring case; empty if unknown. */
    static Optional<Metric> ofKey(String key) {
        return Arrays.stream(values())
                .filter(metric -> metric.key().equals(key.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Returns the names of the metrics that every board has. */
    static List<String> keys() {
        return Arrays.stream(values())
                .filter(metric -> metric.section() <= Section.STANDARD.size())
                .map(Metric::key)
                .toList();
    }

    /** Returns whether the board has the section of this metric; true for other metrics. */
    public boolean isKnown(Dashboard dashboard) {
        return section() == 0 || dashboard.sections().stream().anyMatch(this::isOf);
    }

    /** Returns the number of the section whose tickets are counted; 0 for other metrics. */
    private int section() {
        return this.compareTo(SECTION1) >= 0 && this.compareTo(SECTION9) <= 0 ? ordinal() - SECTION1.ordinal() + 1 : 0;
    }

    private boolean isOf(DashboardSection section) {
        return section.section().number() == section();
    }

    /** Returns the value: a count, for {@link #AGE} seconds, for {@link #STALE} 0 or 1. */
    public long valueFor(Dashboard dashboard, Instant now) {
        return switch (this) {
            case TOTAL -> dashboard.total();
            case SECTION1, SECTION2, SECTION3, SECTION4, SECTION5, SECTION6, SECTION7, SECTION8, SECTION9 ->
                dashboard.sections().stream()
                        .filter(this::isOf)
                        .mapToInt(DashboardSection::count)
                        .sum();
            case RED -> count(dashboard, SlaColor.RED);
            case ORANGE -> count(dashboard, SlaColor.ORANGE);
            case YELLOW -> count(dashboard, SlaColor.YELLOW);
            case GREEN -> count(dashboard, SlaColor.GREEN);
            case AGE -> age(dashboard, now);
            case STALE -> dashboard.freshness().isStale() ? 1 : 0;
            case SKIPPED -> dashboard.skipped();
        };
    }

    private static long count(Dashboard dashboard, SlaColor color) {
        return dashboard.sections().stream()
                .mapToInt(section -> section.colors().of(color))
                .sum();
    }

    private static long age(Dashboard dashboard, Instant now) {
        Duration fetched = dashboard.freshness().age(now);
        Duration synced = dashboard
                .freshness()
                .lastSync()
                .map(sync -> Duration.between(sync, now))
                .orElse(fetched);
        return Math.max(fetched.toSeconds(), synced.toSeconds());
    }
}
