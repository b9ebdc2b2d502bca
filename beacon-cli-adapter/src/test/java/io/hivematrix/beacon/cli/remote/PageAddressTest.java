package io.hivematrix.beacon.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.cli.CliFixture;
import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of pages as the value of {@code --beacon}. */
class PageAddressTest {

    private static final String INDEX = """
            {"views":[{"slug":"helpdesk","title":"Helpdesk","tab_label":"Desk"},
                      {"slug":"projects","title":"Projects","tab_label":"Projects"}],
             "agents":[{"id":7,"key":"7","name":"Jane Smith"}]}""";

    private final CliFixture cli = new CliFixture();
    private final StubHttpServer server = new StubHttpServer();

    @BeforeEach
    void start() {
        StubResponse board = StubResponse.json(200, "{\"s1_items\":[],\"view\":\"Projects\"}");
        server.onOther(request -> StubResponse.json(404, "{\"detail\":\"Not found.\"}"))
                .on("/beacon/api/tickets", request -> StubResponse.json(200, INDEX))
                .on("/beacon/api/tickets/helpdesk", request -> board)
                .on("/beacon/api/tickets/projects", request -> board);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/beacon                              |                    | helpdesk",
                "/beacon/                             |                    | helpdesk",
                "/beacon/projects                     |                    | projects",
                "/beacon/projects/                    |                    | projects",
                "/beacon/display/projects             |                    | projects",
                "/beacon/projects#101                 |                    | projects",
                "/beacon/projects?agent_id=unassigned |                    | projects?agent_id=unassigned",
                "/beacon/projects?priority=urgent%2Clow&rows=all&sort=s2%3A-updated | | projects?priority=urgent%2Clow&sort=s2%3A-updated",
                "/beacon/projects?section=1%2C3&q=vpn+%23101 |             | projects?section=1%2C3&q=vpn+%23101",
                "/beacon/projects?agent_id=7&q=a      | --unassigned -q b  | projects?agent_id=unassigned&q=b",
                "/beacon/projects?agent_id=7          | --agent jane       | projects?agent_id=7",
                "/beacon/projects                     | --view helpdesk    | helpdesk"
            })
    void pageAddress_selectsViewAndFilters(String page, String options, String query) {
        String line =
                "snapshot --format json --beacon " + server.address() + page + (options == null ? "" : " " + options);
        var result = cli.run(line.split(" +"));
        assertThat(result.err()).isEmpty();
        assertThat(requests()).last().isEqualTo("/beacon/api/tickets/" + query);
    }

    @Test
    void baseAddress_needsNoRequestMore() {
        cli.run("snapshot", "--beacon", server.address() + "/beacon", "--view", "projects");
        assertThat(requests()).containsExactly("/beacon/api/tickets/projects");
    }

    @Test
    void unknownView_isReportedWithSuggestion() {
        var result = cli.run("snapshot", "--beacon", server.address() + "/beacon", "--view", "project");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualToIgnoringNewLines(
                        "beacon: Unknown view 'project'. Known views: helpdesk, projects. Did you mean 'projects'?");
    }

    @Test
    void variable_isUsedWithoutOption() {
        cli.variable("BEACON_URL", server.address() + "/beacon/projects").run("snapshot");
        assertThat(requests()).last().isEqualTo("/beacon/api/tickets/projects");
    }

    @Test
    void invalidVariable_isNamed() {
        assertThat(cli.variable("BEACON_URL", "ftp://x").run("views").err())
                .startsWith("beacon: BEACON_URL: must be a URL such as https://host/beacon");
    }

    private List<String> requests() {
        return server.requests().stream()
                .map(request -> request.uri().toString())
                .toList();
    }
}
