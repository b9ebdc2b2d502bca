package io.hivematrix.beacon.cli.option;

import picocli.CommandLine.Option;

/** How a list is written out. */
public final class ListOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ListFormat format = ListFormat.TABLE;

    public String render(Listing listing) {
        return format.render(listing);
    }
}
