package io.hivematrix.beacon.cli.format;

import java.util.List;

/** Layout of tickets in a text table. */
interface RowLayout {

    /** Returns the lines above the tickets of a section, one or none. */
    List<String> header();

    /** Returns the lines of a ticket. */
    List<String> lines(Row row);
}
