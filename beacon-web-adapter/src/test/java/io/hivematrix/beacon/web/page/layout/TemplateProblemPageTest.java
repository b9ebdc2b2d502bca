package io.hivematrix.beacon.web.page.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.web.assets.StaticAssets;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateProblemPageTest {

    private static final ClientContext CLIENT = ClientContext.direct("beacon.test", "127.0.0.1");

    private final TemplateProblemPage page = page(Optional.empty());

    @Test
    void escapesDetail() {
        String html = page.render(Problem.of(404, "There is no <b>view</b>."), "abc-123", CLIENT);

        assertThat(html).contains("There is no &lt;b&gt;view&lt;/b&gt;.", "abc-123", "404 Not Found");
        assertThat(html).doesNotContain("reload-until-ready.js");
    }

    /** The page of a 403 is the dashboard itself, so that a link to the dashboard would lead to the same page. */
    @ParameterizedTest
    @CsvSource({
        "401, true, /login?next=/beacon/",
        "403, true, /logout",
        "404, true, /beacon/",
        "429, true, ''",
        "503, true, ''",
        "401, false, /docs",
        "403, false, /docs",
        "404, false, /"
    })
    void linksToAUsefulAction(int status, boolean gateway, String href) {
        ClientContext client = gateway
                ? new ClientContext("/beacon", "https", "beacon.test", "127.0.0.1", true)
                : ClientContext.direct("beacon.test", "127.0.0.1");

        assertThat(page.render(Problem.of(status, "Failed."), "abc-123", client))
                .contains("btn--primary\" href=\"" + href + "\"");
    }

    @Test
    void directVisitorWithoutSignIn_isShownTheWays() {
        URI gateway = URI.create("https://desk.example/beacon/");

        assertThat(page.render(Problem.of(401, "Failed."), "abc-123", CLIENT))
                .contains("through the gateway", "Authorization: Bearer", "bin/beacon token");
        assertThat(page(Optional.of(gateway)).render(Problem.of(401, "Failed."), "abc-123", CLIENT))
                .contains("btn--primary\" href=\"" + gateway + "\"", "<code>" + gateway + "</code>");
    }

    private static TemplateProblemPage page(Optional<URI> gateway) {
        return new TemplateProblemPage(
                new TemplateConfiguration(), new PageLayouts(StaticAssets.ofClassPath(), "1.0.0"), gateway);
    }

    @Test
    void unavailableBoard_reloadsAutomatically() {
        Problem problem = Problem.of(503, "No board yet.").withRetryAfter(Duration.ofSeconds(20));

        assertThat(page.render(problem, "abc-123", CLIENT))
                .contains(
                        "js/net/reload-until-ready.js",
                        "data-retry-ms=\"20000\"",
                        "http-equiv=\"refresh\" content=\"20\"");
    }
}
