package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.condition.Condition;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a format may need to know.
 *
 * @param columns the columns, in order; empty for those that the format has by itself
 * @param times the moment from which times are told
 * @param palette the colours
 * @param maxWidth the cells of a terminal's line; empty where nothing is to be cut
 * @param conditions what must not be
 */
public record FormatOptions(
        List<Column> columns, RelativeTimes times, Palette palette, OptionalInt maxWidth, List<Condition> conditions) {

    /** @throws NullPointerException naming the component that is null */
    public FormatOptions {
        columns = List.copyOf(columns);
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(palette, "palette");
        Objects.requireNonNull(maxWidth, "maxWidth");
        conditions = List.copyOf(conditions);
    }
}
