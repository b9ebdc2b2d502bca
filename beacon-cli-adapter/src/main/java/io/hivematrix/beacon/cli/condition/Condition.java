package io.hivematrix.beacon.cli.condition;

import io.hivematrix.beacon.cli.text.DurationParser;
import io.hivematrix.beacon.cli.text.NearestName;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Condition of {@code --fail-on} or {@code --critical-on}, such as "section3>5", "age>10m" or "stale". Immutable. */
public final class Condition {

    private static final Pattern SYNTAX =
            Pattern.compile("\\s*([a-zA-Z][a-zA-Z0-9]*)\\s*(?:(>=|<=|==|>|<)\\s*(\\S+))?\\s*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Metric metric;
    private final Comparison comparison;
    private final long threshold;
    private final String text;

    private Condition(Metric metric, Comparison comparison, long threshold, String text) {
        this.metric = metric;
        this.comparison = comparison;
        this.threshold = threshold;
        this.text = text;
    }

    /**
     * Parses a metric, an operator and a number, for {@code age} a duration with its unit; {@code stale} may be used
     * without operator.
     *
     * @throws IllegalArgumentException if the text is not a condition; the message names the allowed forms
     */
    public static Condition parse(String text) {
        Matcher shape = SYNTAX.matcher(text);
        if (!shape.matches()) {
            throw invalid(text);
        }
        Metric metric = Metric.ofKey(shape.group(1)).orElseThrow(() -> invalid(text));
        if (shape.group(2) == null) {
            if (metric != Metric.STALE) {
                throw invalid(text);
            }
            return new Condition(metric, Comparison.EQUAL, 1, text.strip());
        }
        return new Condition(metric, comparison(shape.group(2)), threshold(metric, shape.group(3)), text.strip());
    }

    /** Returns the metric that is compared. */
    public Metric metric() {
        return metric;
    }

    /** Returns whether the condition holds for a dashboard at a time. */
    public boolean isMet(Dashboard dashboard, Instant now) {
        return comparison.holds(metric.valueFor(dashboard, now), threshold);
    }

    /** Throws the exception of {@link #parse} if the board does not have the section that is counted. */
    public void requireKnown(Dashboard dashboard) {
        if (!metric.isKnown(dashboard)) {
            throw invalid(text);
        }
    }

    long threshold() {
        return threshold;
    }

    OptionalLong lowestOk() {
        return comparison.lowestOk(threshold);
    }

    OptionalLong highestOk() {
        return comparison.highestOk(threshold);
    }

    /** Returns the parsed text without surrounding spaces. */
    @Override
    public String toString() {
        return text;
    }

    private static Comparison comparison(String operator) {
        for (Comparison comparison : Comparison.values()) {
            if (comparison.operator().equals(operator)) {
                return comparison;
            }
        }
        throw new IllegalArgumentException("'" + operator + "' is not an operator");
    }

    private static long threshold(Metric metric, String text) {
        if (metric == Metric.AGE) {
            return seconds(text);
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a number; allowed for " + metric.key() + ": 0 to 999999999");
        }
        return Long.parseLong(text);
    }

    private static long seconds(String text) {
        return DurationParser.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is not a duration; allowed: " + DurationParser.ALLOWED))
                .toSeconds();
    }

    private static IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is not a condition; allowed: a metric (" + String.join(", ", Metric.keys())
                        + "), an operator (> >= < <= ==) and a number, for age a duration such as 10m"
                        + NearestName.suggestion(text.strip().split("[^a-zA-Z0-9]", 2)[0], Metric.keys())
                                .replaceFirst("^ ", ". "));
    }
}
