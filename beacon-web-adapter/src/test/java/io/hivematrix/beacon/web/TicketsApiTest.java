package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TicketsApiTest {

    private static TestBeacon beacon;

    @BeforeAll
    static void start() throws IOException {
        beacon = TestBeacon.start(FixedBoardSource.of(Boards.small()));
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    @Test
    void rootRedirectsToDefaultView() throws IOException {
        RawHttpResponse response = beacon.get("/");

        assertThat(response.status()).isEqualTo(302);
        assertThat(response.header("location")).isEqualTo("/helpdesk");
    }

    @Test
    void rootRedirectsUnderPrefix() throws IOException {
        assertThat(beacon.get("/", "X-Forwarded-Prefix: /beacon").header("location"))
                .isEqualTo("/beacon/helpdesk");
    }

    @Test
    void ignoresProtocolUpgrade() throws IOException {
        RawHttpResponse offered = beacon.get(
                "/api/tickets/helpdesk",
                "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: h2c",
                "HTTP2-Settings: AAEAAEAA");

        assertThat(offered.status()).isEqualTo(200);
        assertThat(offered.header("content-type")).startsWith("application/json");
        assertThat(offered.body()).isEqualTo(beacon.get("/api/tickets/helpdesk").body());
    }

    @Test
    void writesDocumentedFields() throws IOException {
        RawHttpResponse response = beacon.get("/api/tickets/helpdesk");
        JsonNode board = response.json();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("content-type")).isEqualTo("application/json");
        assertThat(board.get("total_active_items").asInt()).isEqualTo(3);
        assertThat(board.get("dashboard_generated_time_iso").asText()).isEqualTo("2026-11-22T14:50:00Z");
        assertThat(board.get("view").asText()).isEqualTo("Helpdesk");
        assertThat(board.get("section1_name_js").asText()).isEqualTo("Open Helpdesk Tickets");
        assertThat(board.get("s1_items").get(0).get("created_at_str").asText()).isEqualTo("Nov 22, 09:00 AM");
        assertThat(board.get("s3_items").get(0).get("responder_id").asLong()).isEqualTo(9007199254740993L);
        assertThat(board.get("s3_items").get(0).get("responder_key").asText()).isEqualTo("9007199254740993");
    }
}
