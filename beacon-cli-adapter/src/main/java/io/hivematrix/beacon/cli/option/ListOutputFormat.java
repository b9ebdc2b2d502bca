package io.hivematrix.beacon.cli.option;

import java.util.Locale;

/** Output format of the list commands. */
enum ListOutputFormat {
    TABLE,
    JSON;

    String render(KeyedTable table) {
        return this == JSON ? table.toJson() : table.toTable();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
