package io.hivematrix.beacon.app.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes by the gateway to HTML. */
class GatewayPagesTest {

    private static final String PAGE =
            "<!DOCTYPE html><html lang=en><head><title>t</title></head><body>%s</body></html>";

    private final StubHttpServer backend = new StubHttpServer().onOther(StubResponse.of(200, "text/plain", ""));
    private final TestGateway gateway = TestGateway.before(backend.address())
            .user(() -> Optional.of("user-token"))
            .start();
    private final GatewayVisitor visitor = new GatewayVisitor(gateway);

    @AfterEach
    void stop() {
        gateway.close();
        backend.close();
    }

    /** Returns what a page with that body becomes. */
    private String pass(String body) {
        backend.onOther(StubResponse.of(200, "text/html; charset=utf-8", PAGE.formatted(body)));
        return new String(visitor.open("/beacon/helpdesk").body(), UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<i title=a id=b class='x  y'></i> | <i class=\"x y\" id=\"b\" title=\"a\"></i>",
                "<p hidden>a<br>b</p> | <p hidden=\"\">a<br/>b</p>",
                "<svg viewBox='0 0 1 1'></svg> | <svg viewbox=\"0 0 1 1\"></svg>",
                "<p>&copy;&#8230; &lt;b&gt; &amp;</p> | <p>©… &lt;b&gt; &amp;</p>",
                "<a title='say &quot;a&quot;'></a> | <a title='say \"a\"'></a>",
                "<template><tr><td>a</td></tr></template> | <template><tr><td>a</td></tr></template>",
                "<p><!-- in --></p> | <p><!-- in --></p>",
                "<script>if (a < b && c) { d('</p>'); }</script> | <script>if (a < b && c) { d('</p>'); }</script>"
            })
    void markup_isSerializedAgain(String sent, String written) {
        assertThat(pass(sent)).contains(written);
    }

    @Test
    void commentsInBody_becomeText() {
        Document page = Jsoup.parse(pass("<!-- licence --><p>a</p>"));

        assertThat(page.select(".hivematrix-content"))
                .extracting(Element::ownText)
                .containsExactly("licence");
    }

    @Test
    void escapedTextInBody_becomesMarkup() {
        Document page = Jsoup.parse(pass("&lt;b&gt;bold&lt;/b&gt;<p>&lt;i&gt;text&lt;/i&gt;</p>"));

        assertThat(page.select(".hivematrix-content > b").text()).isEqualTo("bold");
        assertThat(page.select(".hivematrix-content > p").text()).isEqualTo("<i>text</i>");
    }

    @Test
    void platformFiles_areLastInHead() {
        Document page = Jsoup.parse(pass("<p>a</p>"));

        assertThat(page.head().children().eachAttr("href"))
                .containsExactly(PlatformParts.GLOBAL_STYLE, PlatformParts.PANEL_STYLE);
        assertThat(page.head().children())
                .extracting(Element::normalName)
                .containsExactly("title", "link", "link", "script", "script", "script");
    }

    @Test
    void body_isWrappedInPanelAndContent() {
        Document page = Jsoup.parse(pass("<main>a</main><p>b</p>"));

        assertThat(page.body().children())
                .extracting(Element::outerHtml)
                .hasSize(2)
                .satisfies(parts -> assertThat(parts.get(1)).startsWith("<script>"));
        Element layout = page.body().child(0);
        assertThat(layout.className()).isEqualTo("hivematrix-layout");
        assertThat(layout.children())
                .extracting(Element::className)
                .containsExactly("hivematrix-side-panel", "hivematrix-content");
        assertThat(layout.child(1).children()).extracting(Element::normalName).containsExactly("main", "p");
    }

    @Test
    void theme_isThatOfUser() {
        gateway.theme("dark", "gold");

        assertThat(pass("<p>a</p>")).contains("<html data-color-theme=\"gold\" data-theme=\"dark\" lang=\"en\">");
    }

    @Test
    void publicPaths_areLightAndPurple() {
        gateway.theme("dark", "gold");
        backend.onOther(StubResponse.of(200, "text/html; charset=utf-8", PAGE.formatted("<p>a</p>")));

        String page = new String(visitor.get("/beacon/display/helpdesk").body(), UTF_8);

        assertThat(page)
                .contains("data-color-theme=\"purple\" data-theme=\"light\"")
                .contains("side-panel");
    }

    @Test
    void parseCost_dependsOnRows() {
        gateway.parseCost(new ParseCost(Duration.ofMillis(50), Duration.ofMillis(1)));

        long start = System.nanoTime();
        pass("<table>" + "<tr><td>a</td></tr>".repeat(150) + "</table>");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(200));
    }

    @Test
    void parseCost_equalsMeasurement() {
        Document rows = GatewayHtml.parse("<table>" + "<tr></tr>".repeat(387) + "</table>");

        assertThat(ParseCost.MEASURED.of(rows)).isEqualTo(Duration.ofMillis(447));
    }

    @Test
    void parsing_blocksOtherRequests() {
        gateway.parseCost(new ParseCost(Duration.ofMillis(600), Duration.ZERO));
        backend.onOther(StubResponse.of(200, "text/html; charset=utf-8", PAGE.formatted("<p>a</p>")));
        CompletableFuture<?> page = CompletableFuture.runAsync(() -> visitor.open("/beacon/helpdesk"));

        GatewayVisitor other = new GatewayVisitor(gateway);
        Duration longest = Duration.ZERO;
        while (!page.isDone()) {
            long start = System.nanoTime();
            other.get("/nothing");
            Duration wait = Duration.ofNanos(System.nanoTime() - start);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }

        page.join();
        assertThat(longest).isGreaterThan(Duration.ofMillis(300));
    }
}
