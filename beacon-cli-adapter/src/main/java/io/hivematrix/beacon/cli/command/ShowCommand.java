package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.format.TicketText;
import io.hivematrix.beacon.cli.option.SourceOptions;
import io.hivematrix.beacon.cli.option.TicketOption;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.terminal.Terminal;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code beacon show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Print one ticket with its description.",
        footer = {"", "Examples:", "  beacon show 101", "  beacon show 101 --beacon https://host/beacon"})
final class ShowCommand extends BeaconCommand {

    @Mixin
    private SourceOptions sourceOptions;

    @Mixin
    private TicketOption ticket;

    ShowCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        Terminal terminal = dependencies().environment().terminal();
        OptionalInt maxWidth =
                terminal.isInteractive() ? OptionalInt.of(terminal.size().columns()) : OptionalInt.empty();
        RelativeTimes times = new RelativeTimes(dependencies().environment().clock());
        try (DashboardSource source = sourceOptions.open(dependencies())) {
            out().print(new TicketText(times, maxWidth).render(ticket.find(source)));
        }
        return ok();
    }
}
