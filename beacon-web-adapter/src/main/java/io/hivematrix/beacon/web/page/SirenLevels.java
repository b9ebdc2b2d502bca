package io.hivematrix.beacon.web.page;

import java.util.List;

/**
 * Style levels of the total and thresholds of the sirens. The page contains these numbers, so that the browser needs no rule
 * of its own.
 *
 * @param pulseAbove the sirens start above this number
 * @param stopAt the sirens stop at this number or below; lower than {@code pulseAbove} (hysteresis)
 * @param levels style classes with their smallest number, ascending
 */
public record SirenLevels(int pulseAbove, int stopAt, List<Level> levels) {

    /**
     * Style level of the total.
     *
     * @param from the smallest number that has it
     * @param style the platform's class
     */
    public record Level(int from, String style) {}

    public SirenLevels {
        levels = List.copyOf(levels);
    }

    /** Levels above 1, 1.5, 2 and 3 times a view's threshold: up to twice the threshold is a normal day. */
    public static SirenLevels around(int threshold) {
        int margin = Math.max(1, threshold / 10);
        return new SirenLevels(
                threshold,
                Math.max(0, threshold - margin),
                List.of(
                        new Level(threshold + 1, "count-warning"),
                        new Level(threshold * 3 / 2 + 1, "count-danger"),
                        new Level(threshold * 2 + 1, "count-critical"),
                        new Level(threshold * 3 + 1, "count-emergency")));
    }

    /** Returns the class of a total; empty below the first level. */
    public String styleOf(int total) {
        String style = "";
        for (Level level : levels) {
            if (total >= level.from()) {
                style = level.style();
            }
        }
        return style;
    }
}
