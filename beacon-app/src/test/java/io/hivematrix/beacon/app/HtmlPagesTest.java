package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.fixture.RunningBeacon;
import io.hivematrix.beacon.app.fixture.ScriptedService;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markup of every page. The pages are also written to {@code target/html}, where the Nu validator of bin/test reads them. */
class HtmlPagesTest {

    private static final Path FOLDER = Path.of("target", "html");
    private static final String[] HTML = {"Accept", "text/html"};

    private static RunningBeacon beacon;

    @BeforeAll
    static void start() {
        beacon = RunningBeacon.start();
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    @ParameterizedTest
    @CsvSource({
        "board, /helpdesk, 200",
        "board-filtered, /professional-services?q=a&agent_id=unassigned&sort=-id, 200",
        "board-empty, /helpdesk?q=no-ticket-has-this, 200",
        "board-complete, /helpdesk?rows=all, 200",
        "docs, /docs, 200",
        "unknown-view, /nowhere, 404",
        "invalid-query, /helpdesk?sort=x, 400"
    })
    void pageOfASignedInUser_isValid(String name, String path, int status) throws IOException {
        String page = beacon.get(path, HTML).body();
        String gateway = beacon.get(path, "Accept", "text/html", "X-Forwarded-Prefix", "/beacon")
                .body();

        assertThat(beacon.get(path, HTML).statusCode()).isEqualTo(status);
        assertValid(name, page);
        assertValid(name + "-gateway", gateway);
    }

    @Test
    void staleBanner_namesReasonButNoAddress() {
        try (RunningBeacon failing = RunningBeacon.start()) {
            assertThat(failing.get("/helpdesk", HTML).statusCode()).isEqualTo(200);
            failing.codex().stub("/api/tickets/active", StubResponse.status(403));

            String page = failing.get("/helpdesk", HTML).body();

            assertThat(Jsoup.parse(page).select("#stale-banner [data-reason]").text())
                    .isEqualTo(
                            "Codex denied access to Beacon: status 403, the service may not do this; check SERVICE_NAME.");
            assertThat(page).doesNotContain(failing.codex().address().getAuthority());
        }
    }

    @Test
    void pageOfAnAnonymousClient_isValid() throws IOException {
        assertValid("signed-out", beacon.getAnonymously("/helpdesk", HTML).body());
    }

    @Test
    void pageOfAUserWithoutPermission_isValid() throws IOException {
        String token = beacon.signIn(new DemoUser("c-1", "client", "Client", "client"));

        assertValid(
                "forbidden",
                beacon.getAnonymously("/helpdesk", "Accept", "text/html", "Authorization", "Bearer " + token)
                        .body());
    }

    @Test
    void pageAboveTheRateLimit_isValid() throws IOException {
        try (RunningBeacon limited =
                RunningBeacon.builder().set("BEACON_RATE_LIMITS", "1/hour").start()) {
            limited.get("/helpdesk", HTML);
            assertValid("too-many-requests", limited.get("/helpdesk", HTML).body());
        }
    }

    @Test
    void pageWithoutABoard_isValid() throws IOException {
        try (RunningBeacon empty =
                RunningBeacon.builder().codex(ScriptedService::stop).start()) {
            assertValid("no-board", empty.get("/helpdesk", HTML).body());
        }
    }

    private static void assertValid(String name, String html) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + ".html"), html);
        Document page = Jsoup.parse(html);

        assertThat(page.title()).isNotBlank();
        assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
        assertThat(page.select("a[target]:not([href])"))
                .extracting(Element::outerHtml)
                .isEmpty();
        assertThat(page.select("h1, h2, h3, h4, h5, h6"))
                .allSatisfy(heading -> assertThat(heading.text()).isNotBlank());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
}
