package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.option.SourceOptions;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import io.hivematrix.beacon.domain.ticket.Section;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code beacon completion-values}: called by completion scripts, hidden from help. Prints nothing without --beacon and BEACON_URL. */
@Command(
        name = "completion-values",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Print the views, agents and additional sections of a running Beacon, with descriptions.",
        footer = {"", "Example:", "  beacon completion-values"})
final class CompletionValuesCommand extends BeaconCommand {

    @Mixin
    private SourceOptions sourceOptions;

    CompletionValuesCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        if (!sourceOptions.isBeacon(dependencies())) {
            return ok();
        }
        try (DashboardSource source = sourceOptions.open(dependencies())) {
            source.views().all().forEach(view -> print("view", view.slug().value(), view.title()));
            source.agents()
                    .active()
                    .forEach(agent -> print("agent", agent.name(), agent.id().toString()));
            source.sections(true).stream()
                    .filter(section -> !Section.STANDARD.contains(section))
                    .forEach(section -> print("section", Integer.toString(section.number()), section.label()));
        }
        return ok();
    }

    private void print(String kind, String value, String description) {
        out().println(kind + "\t" + TerminalSanitizer.sanitize(value) + "\t" + TerminalSanitizer.sanitize(description));
    }
}
