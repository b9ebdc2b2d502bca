package io.hivematrix.beacon.cli.condition;

import io.hivematrix.beacon.cli.text.DurationParser;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that must not be, such as "section3>5", "age>10m" or "stale". */
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
     * The condition in a text: a metric, a comparison, and a number, or for {@code age} a span of time with its unit;
     * {@code stale} may stand alone.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong and what is allowed
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

    /** What it is about. */
    public Metric metric() {
        return metric;
    }

    /** Whether it is met, as of that moment. */
    public boolean isMet(Dashboard dashboard, Instant now) {
        return comparison.holds(metric.valueFor(dashboard, now), threshold);
    }

    /** The values that do not meet it, as a range of the monitoring plugins' guidelines. */
    public String okRange() {
        return comparison.okRange(threshold);
    }

    /** The text it was read from, without spaces around it. */
    @Override
    public String toString() {
        return text;
    }

    private static Comparison comparison(String sign) {
        for (Comparison comparison : Comparison.values()) {
            if (comparison.operator().equals(sign)) {
                return comparison;
            }
        }
        throw new IllegalArgumentException("'" + sign + "' is no comparison");
    }

    private static long threshold(Metric metric, String text) {
        if (metric == Metric.AGE) {
            return seconds(text);
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no number for " + metric.key());
        }
        return Long.parseLong(text);
    }

    private static long seconds(String text) {
        return DurationParser.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is no span of time; allowed: " + DurationParser.ALLOWED))
                .toSeconds();
    }

    private static IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException(Objects.requireNonNull(text, "text")
                + " is no condition; allowed: a metric (" + Metric.allKeys()
                + "), then > >= < <= or ==, then a number, or for age a span such as 10m");
    }
}
