package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.env.DisplayLinkFactory.CreatedLink;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code beacon display-link}. */
@Command(
        name = "display-link",
        mixinStandardHelpOptions = true,
        description = "Create the link of a screen on a wall, with the settings of the server on this machine.",
        footer = {
            "",
            "The address is printed on standard output, id and expiry on standard error.",
            "The link is stored nowhere; its id revokes it in BEACON_DISPLAY_REVOKED.",
            "",
            "Example:",
            "  beacon display-link --name Entrance --view helpdesk --url https://host/beacon"
        })
final class DisplayLinkCommand extends BeaconCommand {

    @Option(names = "--name", required = true, paramLabel = "TEXT", description = "The screen, for people.")
    private String name;

    @Option(
            names = "--view",
            required = true,
            split = ",",
            paramLabel = "VIEW",
            description = "A view that the screen may show; repeatable, the first one by default.")
    private List<String> views;

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "Beacon's address as the screen opens it, such as https://host/beacon.")
    private String url;

    @Option(
            names = "--show",
            defaultValue = "tickets",
            paramLabel = "LEVEL",
            description = "counts, tickets (without requester and description) or full; default: tickets.")
    private String show;

    @Option(
            names = "--days",
            defaultValue = "365",
            paramLabel = "DAYS",
            description = "Validity, 1 to 400; default: 365.")
    private int days;

    DisplayLinkCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        CreatedLink link = dependencies().displayLinks().create(name, views, show, days);
        out().println(url.replaceFirst("/+$", "") + link.path());
        err().println("id " + link.id() + ", valid until " + link.expiresAt());
        return ok();
    }
}
