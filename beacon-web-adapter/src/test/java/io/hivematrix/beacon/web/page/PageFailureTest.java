package io.hivematrix.beacon.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.util.Map;
import org.glassfish.jersey.server.mvc.Viewable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses of pages whose template is missing or fails, and of whole pages. */
class PageFailureTest {

    private static TestBeacon beacon;

    /** Renders any template with an empty model. */
    @Path("/render/{template}")
    public static final class AnyTemplate {

        /** Returns the template's view. */
        @GET
        @Produces("text/html")
        public Viewable render(@PathParam("template") String template) {
            return new Viewable("/" + template, Map.of());
        }
    }

    @BeforeAll
    static void start() throws IOException {
        beacon = TestBeacon.start(
                FixedBoardSource.of(Boards.large(500)), settings -> settings, parts -> parts.with(new AnyTemplate()));
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-template", "dashboard", "problem"})
    void missingOrFailingTemplate_isAnInternalError(String template) throws IOException {
        RawHttpResponse response = beacon.get("/render/" + template);

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.header("content-type")).isEqualTo("application/problem+json");
        assertThat(response.header("cache-control")).isEqualTo("no-store");
        assertThat(response.json().path("status").asInt()).isEqualTo(500);
    }

    @Test
    void pageIsSentWithItsLength() throws IOException {
        RawHttpResponse page = beacon.get("/helpdesk");

        assertThat(page.headers()).doesNotContainKeys("transfer-encoding", "etag");
        assertThat(page.header("content-length")).isEqualTo(Integer.toString(page.body().length));
        assertThat(page.text()).endsWith("</html>\n");
        try (RawHttp http = new RawHttp(beacon.address())) {
            http.send(TestBeacon.request("HEAD", "/helpdesk") + TestBeacon.request("GET", "/"));

            assertThat(http.receive(false).header("content-length")).isEqualTo(page.header("content-length"));
            assertThat(http.receive().status()).isEqualTo(302);
        }
    }
}
