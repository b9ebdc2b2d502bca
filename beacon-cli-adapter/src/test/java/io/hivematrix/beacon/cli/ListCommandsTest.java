package io.hivematrix.beacon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import org.junit.jupiter.api.Test;

class ListCommandsTest {

    private final CliFixture cli = new CliFixture();

    @Test
    void listsViewsWithGroups() {
        assertThat(cli.run("views").out()).isEqualTo("""
                        SLUG                   TITLE                  TAB LABEL     SIREN THRESHOLD  INCLUDED     EXCLUDED
                        helpdesk               Helpdesk               Helpdesk      30                            19000234009
                        professional-services  Professional Services  Pro Services  30               19000234009
                        """);
    }

    @Test
    void listsActiveAgents() {
        assertThat(cli.run("agents").out()).isEqualTo("""
                        ID                NAME
                        19000234567       Jane Smith
                        9007199254740993  Ömar Zięba
                        """);
    }

    @Test
    void listsAsJson() {
        assertThat(cli.run("agents", "--format", "json").out()).isEqualToIgnoringWhitespace("""
                        [ { "id" : 19000234567, "name" : "Jane Smith" },
                          { "id" : 9007199254740993, "name" : "Ömar Zięba" } ]
                        """);
        assertThat(cli.run("views", "--format", "JSON").out()).contains("\"included\" : [ 19000234009 ]");
    }

    @Test
    void agentsNotLoaded_exitCode69() {
        var result = cli.agents(Agents.NOT_LOADED).run("agents");
        assertThat(result.code()).isEqualTo(69);
        assertThat(result.err()).isEqualToIgnoringNewLines("beacon: The list of agents is not available. Retry later.");
    }

    @Test
    void printsConfigurationWithOrigins() {
        assertThat(cli.run("token").out()).isEqualToIgnoringNewLines("a.short-lived.token");
        assertThat(cli.run("config").out()).isEqualTo("""
                        NAME         VALUE     ORIGIN
                        BEACON_PORT  5001      default
                        SECRET_KEY   ********  environment
                        """);
    }

    @Test
    void printsHealth() {
        var result = cli.run("health");
        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualTo("""
                        CHECK   STATUS   DETAIL
                        beacon  healthy  all in all
                        disk    healthy  40.00 % used
                        core    healthy  15 ms
                        codex   healthy  42 ms
                        """);
    }

    @Test
    void health_namesUnreadableTickets() {
        cli.boards(FixedBoardSource.of(Boards.incomplete(2)));

        String message = "2 tickets could not be read and cannot be shown since 2026-11-22 15:00 UTC."
                + " Example: ticket 9: id is malformed.";
        assertThat(cli.run("health").out()).contains("tickets  degraded  " + message);
        assertThat(cli.run("health", "--format", "json").out()).contains(message);
    }

    @Test
    void unhealthyService_exitCode69() {
        var result = cli.codexUnhealthy("No response.").run("health");
        assertThat(result.code()).isEqualTo(69);
        assertThat(result.out()).contains("codex   unhealthy  42 ms, No response.");
    }
}
