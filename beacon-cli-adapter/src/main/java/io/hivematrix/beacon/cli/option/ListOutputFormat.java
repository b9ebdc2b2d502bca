package io.hivematrix.beacon.cli.option;

import java.util.Locale;

/** How a list is written out. */
enum ListOutputFormat {
    TABLE,
    JSON;

    String render(KeyedTable listing) {
        return this == JSON ? listing.asJson() : listing.asTable();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
