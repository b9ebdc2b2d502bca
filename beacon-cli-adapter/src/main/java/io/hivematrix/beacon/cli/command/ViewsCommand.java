package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.option.KeyedTable;
import io.hivematrix.beacon.cli.option.ListOutputOptions;
import io.hivematrix.beacon.cli.option.SourceOptions;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.Views;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code beacon views}. */
@Command(
        name = "views",
        mixinStandardHelpOptions = true,
        description = "List the views; the first is the default.",
        footer = {"", "Examples:", "  beacon views", "  beacon views --format json"})
final class ViewsCommand extends BeaconCommand {

    @Mixin
    private SourceOptions sourceOptions;

    @Mixin
    private ListOutputOptions outputOptions;

    ViewsCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        KeyedTable table = new KeyedTable("slug", "title", "tab_label", "siren_threshold", "included", "excluded");
        views().all().forEach(view -> table.add(entry(view)));
        out().print(outputOptions.render(table));
        return ok();
    }

    private Views views() {
        try (DashboardSource source = sourceOptions.open(dependencies())) {
            return source.views();
        }
    }

    private static Map<String, Object> entry(View view) {
        return Map.of(
                "slug", view.slug().value(),
                "title", view.title(),
                "tab_label", view.tabLabel(),
                "siren_threshold", view.sirenThreshold(),
                "included", ids(view.groups().included()),
                "excluded", ids(view.groups().excluded()));
    }

    private static List<Long> ids(Set<GroupId> groups) {
        return groups.stream().map(GroupId::value).sorted().toList();
    }
}
