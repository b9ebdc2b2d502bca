package io.hivematrix.beacon.cli.condition;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A number that can be told of a board. */
public enum Metric {
    /** All rows shown. */
    TOTAL,
    /** Rows in section 1. */
    SECTION1,
    /** Rows in section 2. */
    SECTION2,
    /** Rows in section 3. */
    SECTION3,
    /** Rows in section 4. */
    SECTION4,
    /** Rows whose SLA is breached. */
    RED,
    /** Rows whose SLA is orange. */
    ORANGE,
    /** Rows whose SLA is yellow. */
    YELLOW,
    /** Rows whose SLA is green. */
    GREEN,
    /** Seconds since Codex last had news (where it says so), or since the board was fetched, whichever is longer. */
    AGE,
    /** 1 if a newer board was wanted and could not be had, else 0. */
    STALE;

    /** The word in a condition. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The metric of that word in any case; empty where it is none. */
    static Optional<Metric> ofKey(String word) {
        return Arrays.stream(values())
                .filter(metric -> metric.key().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All words, in one line for people. */
    static String allKeys() {
        return String.join(", ", List.of(values()).stream().map(Metric::key).toList());
    }

    /** The number of a board, as of that moment. */
    public long valueFor(Dashboard dashboard, Instant now) {
        return switch (this) {
            case TOTAL -> dashboard.total();
            case SECTION1 -> dashboard.section(Section.OPEN).count();
            case SECTION2 -> dashboard.section(Section.CUSTOMER_REPLIED).count();
            case SECTION3 -> dashboard.section(Section.NEEDS_AGENT).count();
            case SECTION4 -> dashboard.section(Section.OTHER_ACTIVE).count();
            case RED -> count(dashboard, SlaColor.RED);
            case ORANGE -> count(dashboard, SlaColor.ORANGE);
            case YELLOW -> count(dashboard, SlaColor.YELLOW);
            case GREEN -> count(dashboard, SlaColor.GREEN);
            case AGE -> age(dashboard, now);
            case STALE -> dashboard.freshness().stale() ? 1 : 0;
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
