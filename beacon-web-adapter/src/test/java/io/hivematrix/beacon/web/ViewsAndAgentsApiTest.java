package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewsAndAgentsApiTest {

    @Test
    void listsViewsInTabOrder() throws IOException {
        JsonNode views = index().path("views");
        assertThat(views.findValuesAsText("slug")).containsExactly("helpdesk", "professional-services");
        assertThat(views.get(1).path("title").asText()).isEqualTo("Professional Services");
        assertThat(views.get(1).path("included_groups").get(0).asLong()).isEqualTo(19000234009L);
        assertThat(views.get(0).path("excluded_groups").get(0).asLong()).isEqualTo(19000234009L);
        assertThat(views.get(0).path("siren_threshold").asInt()).isEqualTo(30);
    }

    @Test
    void listsActiveAgentsWithTextIds() throws IOException {
        JsonNode agents = index().path("agents");
        assertThat(agents.findValuesAsText("name")).containsExactly("Jane Smith", "Ömar Zięba");
        assertThat(agents.findValuesAsText("key")).isEqualTo(List.of("19000234567", "9007199254740993"));
    }

    private static JsonNode index() throws IOException {
        try (TestBeacon beacon = TestBeacon.start(FixedBoardSource.of(Boards.small()))) {
            RawHttpResponse response = beacon.get("/api/tickets");
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.header("cache-control")).isEqualTo("no-store");
            return response.json();
        }
    }
}
