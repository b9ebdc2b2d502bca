package io.hivematrix.beacon.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.cli.CliFixture;
import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeaconApiSourceTest {

    private static final String INDEX = """
            {"views":[{"slug":"helpdesk","title":"Helpdesk","tab_label":"Desk","siren_threshold":30,
              "included_groups":[],"excluded_groups":[19000234009]}],
             "agents":[{"id":7,"key":"7","name":"Jane Smith"},{"id":8,"key":"8","name":"Omar"}]}""";

    private static final String BOARD = """
            {"s1_items":[{"id":12345,"external_id":101,"subject":"Printer\\u001b[2J","requester_name":"John Doe",
              "responder_id":7,"agent_name":"Jane Smith","priority":4,"priority_text":"Urgent","priority_raw":4,
              "status":2,"status_text":"Open","sla_text":"Due in 3h","sla_color":"orange","group_id":5,
              "created_at":"2026-11-22T09:00:00Z","updated_at":"2026-11-22T13:00:00Z","description":"x",
              "hours_spent":1.5}],
             "s2_items":[],"s3_items":[],"s4_items":[{"external_id":401,"subject":null,"responder_id":null}],
             "total_active_items":2,"section_totals":[1,0,0,3],"dashboard_generated_time_iso":"2026-11-22T14:50:00Z",
             "view":"Helpdesk","section1_name_js":"Open Helpdesk Tickets","section2_name_js":"Customer Replied",
             "section3_name_js":"Needs Agent / Update Overdue","section4_name_js":"Other Active Helpdesk Tickets",
             "ticket_url_template":"https://psa.example/t/{ticket_id}","siren_threshold":30,"notice":null,
             "stale":true,"error":"Codex did not respond in time.","board_age_seconds":120,
             "failing_since":"2026-11-22T14:58:00Z","next_try":"2026-11-22T15:00:20Z","workload":[]}""";

    private final CliFixture cli = new CliFixture();
    private final StubHttpServer server = new StubHttpServer();
    private int status = 200;
    private String body = BOARD;

    @BeforeEach
    void start() {
        server.onOther(request -> StubResponse.json(status, body).withHeader("Location", "/elsewhere"))
                .on("/beacon/api/tickets", request -> StubResponse.json(status, INDEX));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsBoardOfRunningBeacon() {
        var result = cli.run("snapshot", "--beacon", url(), "--view", "helpdesk");
        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualTo("""
                        Helpdesk: 2 of 4 tickets, 1 orange, 1 green, synced 10m ago
                        ! Codex did not respond in time. This board is 2m old; next try in 20s.

                        Open Helpdesk Tickets (1)
                            ID  SUBJECT      REQUESTER  AGENT       PRIORITY  STATUS  SLA        UPDATED
                        O  101  Printer\uFFFD[2J  John Doe   Jane Smith  Urgent    Open    Due in 3h  2h ago

                        Customer Replied (0)

                        Needs Agent / Update Overdue (0)

                        Other Active Helpdesk Tickets (1 of 3)
                            ID  SUBJECT      REQUESTER  AGENT       PRIORITY  STATUS  SLA        UPDATED
                        G  401                          Unassigned  Unknown
                        """);
    }

    @Test
    void sendsQueryAndToken() {
        cli.variable("BEACON_TOKEN", "secret")
                .run(("snapshot --beacon " + url() + "/ --view helpdesk --agent 7 --priority urgent,low --section 3,1"
                                + " --sort s2:-updated,id --search a&b")
                        .split(" "));
        assertThat(requests())
                .containsExactly("Bearer secret GET /beacon/api/tickets/helpdesk?agent_id=7&priority=urgent%2Clow"
                        + "&section=1%2C3&q=a%26b&sort=id");
    }

    @Test
    void resolvesDefaultViewAndAgentName() {
        var result =
                cli.run("snapshot", "--beacon", url(), "--agent", "jane", "--format", "csv", "--columns", "id,link");
        assertThat(requests()).last().isEqualTo(" GET /beacon/api/tickets/helpdesk?agent_id=7");
        assertThat(result.out()).contains("101,https://psa.example/t/101");
    }

    @Test
    void ownTickets_areResolvedByTheServer() {
        cli.run("snapshot", "--beacon", url(), "--view", "helpdesk", "--agent", "me");
        assertThat(requests()).last().isEqualTo(" GET /beacon/api/tickets/helpdesk?agent_id=me");
    }

    @Test
    void json_isPassedThroughByteForByte() {
        body = "{ \"s1_items\" : [],\n  \"view\":\"H\\u00e9\" }";
        assertThat(cli.run("snapshot", "--beacon", url(), "--view", "helpdesk", "--format", "json")
                        .out())
                .isEqualTo(body);
    }

    @Test
    void listsViewsAndAgents() {
        assertThat(cli.run("views", "--beacon", url()).out()).contains("helpdesk  Helpdesk  Desk");
        assertThat(cli.run("agents", "--beacon", url()).out()).contains("7   Jane Smith");
    }

    @Test
    void readsSkippedTicketsFromHealth() {
        body = "{\"service\":\"beacon\",\"status\":\"degraded\",\"checks\":{\"disk\":{\"status\":\"healthy\","
                + "\"usage_percent\":1},\"dependencies\":{}},\"freshness\":{\"status\":\"degraded\",\"skipped\":4,"
                + "\"skipped_since\":\"2026-11-28T14:05:00.000Z\",\"skipped_example\":\"ticket 9: id is malformed\"}}";
        assertThat(cli.run("health", "--beacon", url()).out())
                .contains(
                        "tickets  degraded  4 tickets could not be read and cannot be shown since 2026-11-28 14:05 UTC."
                                + " Example: ticket 9: id is malformed.");
    }

    @Test
    void readsHealthFrom503() {
        status = 503;
        body = "{\"service\":\"beacon\",\"status\":\"unhealthy\",\"checks\":{\"disk\":{\"status\":\"healthy\","
                + "\"usage_percent\":45.67},\"dependencies\":{\"core\":{\"status\":\"healthy\",\"response_time_ms\":15},"
                + "\"codex\":{\"status\":\"unhealthy\",\"response_time_ms\":3000,\"error\":\"No response.\","
                + "\"address\":\"http://localhost:5010\"}}}}";
        var result = cli.run("health", "--beacon", url());
        assertThat(result.code()).isEqualTo(69);
        assertThat(result.out())
                .contains(
                        "disk    healthy    45.67 % used",
                        "codex   unhealthy  3000 ms, No response. Address: http://localhost:5010");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | 77 | beacon: Beacon at URL requires a token. Set BEACON_TOKEN.",
                "403 | 77 | beacon: What the problem says.",
                "404 | 2  | beacon: What the problem says.",
                "400 | 2  | beacon: What the problem says.",
                "429 | 69 | beacon: What the problem says.",
                "503 | 69 | beacon: What the problem says.",
                "302 | 69 | beacon: What the problem says."
            })
    void errorStatus_mapsToExitCode(int code, int exitCode, String message) {
        status = code;
        body = "{\"detail\":\"What the\\nproblem says.\"}";
        var result = cli.run("snapshot", "--beacon", url(), "--view", "helpdesk");
        assertThat(result.code()).isEqualTo(exitCode);
        assertThat(result.err()).isEqualToIgnoringNewLines(message.replace("URL", url()));
    }

    @Test
    void rejectedToken_printsMessage() {
        status = 401;
        assertThat(cli.variable("BEACON_TOKEN", "old")
                        .run("views", "--beacon", url())
                        .err())
                .isEqualToIgnoringNewLines("beacon: Beacon at " + url() + " rejected the token in BEACON_TOKEN.");
    }

    @Test
    void tokenWithLineBreak_exitCode2_tokenNotPrinted() {
        var result = cli.variable("BEACON_TOKEN", "secret\nsecret").run("views", "--beacon", url());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).startsWith("beacon: BEACON_TOKEN: ").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<html>login</html>", "[]", "{\"s1_items\":[{\"external_id\":0}]}", "{\"s1_items\":[{}]}"})
    void incompatibleResponse_exitCode69(String other) {
        body = other;
        var result = cli.run("snapshot", "--beacon", url(), "--view", "helpdesk");
        assertThat(result.code()).isEqualTo(69);
        assertThat(result.err())
                .isEqualToIgnoringNewLines("beacon: The response of Beacon at " + url()
                        + " cannot be read: it is not from a compatible Beacon. Check the URL of --beacon.");
    }

    @Test
    void unreachableBeacon_exitCode69() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var result = cli.run("snapshot", "--beacon", "http://127.0.0.1:" + port);
        assertThat(result.code()).isEqualTo(69);
        assertThat(result.err())
                .isEqualToIgnoringNewLines(
                        "beacon: Beacon at http://127.0.0.1:" + port + " cannot be reached: no connection.");
    }

    private String url() {
        return server.address() + "/beacon";
    }

    /** Returns token, method and address of each request. */
    private List<String> requests() {
        return server.requests().stream()
                .map(request -> request.header("Authorization") + " " + request.method() + " " + request.uri())
                .toList();
    }
}
