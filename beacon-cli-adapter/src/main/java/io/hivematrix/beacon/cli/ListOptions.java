package io.hivematrix.beacon.cli;

import picocli.CommandLine.Option;

/** How a list is written out. */
final class ListOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ListFormat format = ListFormat.TABLE;

    String render(Listing listing) {
        return format.render(listing);
    }
}
