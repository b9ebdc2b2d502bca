package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.condition.Conditions;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import java.util.List;
import java.util.OptionalInt;

/**
 * Parameters of a format.
 *
 * @param columns columns in order; empty for the default columns of the format
 * @param times formatter for the current time
 * @param palette text styles
 * @param maxWidth cells per line of the terminal; empty if lines are not truncated
 * @param needsAgentFirst whether section 3 is above the others, for tables
 * @param conditions conditions of {@code --fail-on} and {@code --critical-on}
 */
public record FormatOptions(
        List<Column> columns,
        RelativeTimes times,
        Palette palette,
        OptionalInt maxWidth,
        boolean needsAgentFirst,
        Conditions conditions) {

    public FormatOptions {
        columns = List.copyOf(columns);
    }
}
