package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.app.fixture.LocalCommandLine;
import io.hivematrix.beacon.app.fixture.RunningBeacon;
import io.hivematrix.beacon.cli.remote.BeaconApiSource;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import io.hivematrix.beacon.domain.testing.StubResponse;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fifth section of Codex with a name from the configuration, in every interface of the server. */
class AdditionalSectionsTest {

    private static final String TICKETS = """
            {"section1": [{"id": 1, "subject": "One"}], "section2": [], "section3": [], "section4": [],
             "section5": [{"id": 5, "subject": "Five"}, {"id": 6, "subject": "Six"}],
             "last_sync_time": "2026-11-22T15:07:39Z"}""";

    private static RunningBeacon beacon;

    @BeforeAll
    static void start() {
        beacon = RunningBeacon.builder()
                .set("BEACON_SECTION_NAMES", "5=Waiting for parts")
                .set("BEACON_DISPLAY", "open")
                .codex(codex -> codex.stub("/api/tickets/active", StubResponse.json(TICKETS)))
                .start();
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    @Test
    void api_hasItsKeys() throws IOException {
        JsonNode board = json("/api/tickets/helpdesk");

        assertThat(board.path("s5_items")).hasSize(2);
        assertThat(board.path("section5_name_js").asText()).isEqualTo("Waiting for parts");
        assertThat(board.path("section_totals")).hasToString("[1,0,0,0,2]");
        assertThat(board.at("/workload").findValues("sections"))
                .allSatisfy(counts -> assertThat(counts).hasSize(5));
        assertThat(json("/api/tickets/helpdesk/5").path("section_name").asText())
                .isEqualTo("Waiting for parts");
    }

    @Test
    void filterAndSort_knowIt() throws IOException {
        JsonNode only = json("/api/tickets/helpdesk?section=5&sort=s5:-id");

        assertThat(only.path("total_active_items").asInt()).isEqualTo(2);
        assertThat(only.at("/s5_items/0/key").asText()).isEqualTo("6");
        assertThat(beacon.get("/api/tickets/helpdesk?section=6").body()).contains("the numbers 1 to 5");
        assertThat(beacon.get("/api/tickets/helpdesk?sort=s6:id").body()).contains("'s1:' to 's5:'");
    }

    @Test
    void page_hasItsCard() {
        for (String[] headers :
                new String[][] {{"Accept", "text/html"}, {"Accept", "text/html", "X-Forwarded-Prefix", "/beacon"}}) {
            Document page =
                    Jsoup.parse(beacon.get("/helpdesk?sort=-id", headers).body());

            assertThat(page.select("#s5-title").text()).startsWith("Waiting for parts (2)");
            assertThat(page.select("#s5-items-body tr")).hasSize(2);
            assertThat(page.select("#summary a[data-section]")).hasSize(5);
            assertThat(page.select("#s5-item-table th[aria-sort=descending]")).hasSize(1);
        }
    }

    @Test
    void screenAndMetrics_countIt() throws IOException {
        JsonNode display = json("/display/helpdesk/data");

        assertThat(display.at("/sections/4/label").asText()).isEqualTo("Waiting for parts");
        assertThat(display.at("/sections/4/count").asInt()).isEqualTo(2);
        assertThat(beacon.get("/metrics").body())
                .containsPattern("beacon_tickets\\{color=\"green\",section=\"5\",view=\"helpdesk\"\\} 2");
    }

    @Test
    void eventStream_countsItAndReportsItsChange() throws Exception {
        try (RunningBeacon other = RunningBeacon.builder()
                .set("BEACON_SECTION_NAMES", "5=Waiting for parts")
                .codex(codex -> codex.stub("/api/tickets/active", StubResponse.json(TICKETS)))
                .start()) {
            HttpRequest request = HttpRequest.newBuilder(other.uri("/api/tickets/helpdesk/events"))
                    .header("Authorization", "Bearer " + other.token())
                    .build();
            try (Stream<String> lines = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()) {
                Iterator<String> totals = lines.filter(line -> line.startsWith("data:"))
                        .filter(line -> line.contains("section_totals"))
                        .iterator();
                assertThat(next(totals)).contains("\"section_totals\":[1,0,0,0,2]");

                other.codex()
                        .stub(
                                "/api/tickets/active",
                                StubResponse.json(TICKETS.replace(", {\"id\": 6, \"subject\": \"Six\"}", "")));

                assertThat(next(totals)).contains("\"section_totals\":[1,0,0,0,1]");
            }
        }
    }

    @Test
    void commandLine_readsItFromCodex(@TempDir Path directory) throws IOException {
        Map<String, String> settings = Map.of(
                "BEACON_SECTION_NAMES",
                "5=Waiting for parts",
                "CORE_SERVICE_URL",
                beacon.core().address().toString(),
                "CODEX_SERVICE_URL",
                beacon.codex().address().toString());
        LocalCommandLine cli = new LocalCommandLine(settings, directory);

        assertThat(cli.run("snapshot").out()).contains("Waiting for parts (2)", "Five", "Six");
        assertThat(cli.run("snapshot", "--section", "waiting for parts", "--format", "csv")
                        .out())
                .hasLineCount(3);
        assertThat(cli.run("show", "5").out()).contains("Waiting for parts");
        assertThat(cli.run("snapshot", "--section", "6").err()).contains("5 (Waiting for parts)");
    }

    @Test
    void commandLine_readsItFromBeacon() {
        try (DashboardSource source = BeaconApiSource.at(
                beacon.address().toString(), Optional.of(beacon.token()), LocalCommandLine.DIRECT, beacon.clock())) {
            Dashboard dashboard =
                    source.fetch(DashboardQuery.of(source.defaultView())).dashboard();

            assertThat(source.sections(true)).last().extracting(Section::label).isEqualTo("Waiting for parts");
            assertThat(dashboard.sections()).extracting(DashboardSection::count).containsExactly(1, 0, 0, 0, 2);
            assertThat(source.ticket(new TicketId(5)).orElseThrow().section().label())
                    .isEqualTo("Waiting for parts");
        }
    }

    private static String next(Iterator<String> lines) {
        return CompletableFuture.supplyAsync(lines::next)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(beacon.get(path).body());
    }
}
