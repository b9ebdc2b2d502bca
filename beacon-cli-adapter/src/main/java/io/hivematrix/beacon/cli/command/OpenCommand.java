package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.option.SourceOptions;
import io.hivematrix.beacon.cli.option.TicketOption;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.terminal.Browser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code beacon open}. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description =
                "Open a ticket in the PSA system with BROWSER or the browser of the desktop, and print its address.",
        footer = {"", "Example:", "  beacon open 101"})
final class OpenCommand extends BeaconCommand {

    @Mixin
    private SourceOptions sourceOptions;

    @Mixin
    private TicketOption ticket;

    OpenCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        String link = link();
        out().println(link);
        out().flush();
        if (!new Browser(dependencies().environment().variables()).open(link)) {
            throw new CliException(ExitCode.UNAVAILABLE, "No browser could be started. Set BROWSER.");
        }
        return ok();
    }

    private String link() {
        try (DashboardSource source = sourceOptions.open(dependencies())) {
            return ticket.find(source)
                    .link()
                    .orElseThrow(() -> new CliException(
                            ExitCode.UNAVAILABLE,
                            "The addresses of tickets in the PSA system are not known. Retry later."));
        }
    }
}
