package io.hivematrix.beacon.cli.option;

import picocli.CommandLine.Option;

/** Output options of the list commands. */
public final class ListOutputOptions {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ListOutputFormat format = ListOutputFormat.TABLE;

    /** Returns the table as text in the chosen format. */
    public String render(KeyedTable table) {
        return format.render(table);
    }
}
