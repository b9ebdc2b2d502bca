package io.hivematrix.beacon.web.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Requester;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.web.openapi.ServedRoutes;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A display's responses do not contain what is redacted, whatever route its cookie is sent to. */
class DisplayRedactionTest {

    private static final List<String> OF_REQUESTER = List.of("REQUESTER-NAME", "REQUESTER-MAIL", "REQUESTER-COMPANY");
    private static final List<String> OF_FULL = List.of("REQUESTER-NAME", "DESCRIPTION-TEXT");
    private static final List<String> NEVER = List.of("REQUESTER-MAIL", "REQUESTER-COMPANY", "DESCRIPTION-END");
    private static final List<String> OF_TICKETS = List.of("SUBJECT-TEXT", "Ömar Zięba");

    private static ServedRoutes routes;
    private static DisplayFixture displays;

    @BeforeAll
    static void start() throws IOException {
        routes = new ServedRoutes();
        displays = new DisplayFixture(FixedBoardSource.of(board()), DisplayMode.LINK, routes);
    }

    @AfterAll
    static void stop() {
        displays.close();
    }

    private static Board board() {
        return Boards.of(
                Section.OPEN,
                Tickets.ticketOf(90210, Tickets.OMAR)
                        .subject("SUBJECT-TEXT")
                        .requester(new Requester(
                                "REQUESTER-NAME",
                                Optional.of("REQUESTER-MAIL@example.com"),
                                Optional.of("REQUESTER-COMPANY")))
                        .description("DESCRIPTION-TEXT " + "x".repeat(600) + " DESCRIPTION-END")
                        .build());
    }

    @ParameterizedTest
    @EnumSource(RedactionLevel.class)
    void noRoute_revealsWhatIsRedacted(RedactionLevel show) throws IOException {
        String token = displays.token(show, "helpdesk", "professional-services");
        List<String> secrets = new ArrayList<>(NEVER);
        if (show != RedactionLevel.FULL) {
            secrets.addAll(OF_REQUESTER);
            secrets.addAll(OF_FULL);
        }
        if (show == RedactionLevel.COUNTS) {
            secrets.addAll(OF_TICKETS);
        }
        Set<String> permitted = new HashSet<>();
        for (String operation : routes.operations()) {
            for (String query : List.of("", "?agent_id=9007199254740993&q=REQUESTER-NAME&fields=full&sort=requester")) {
                RawHttpResponse response = send(operation, query, token);
                assertThat(response.text() + response.headers().values())
                        .as("%s%s", operation, query)
                        .doesNotContain(secrets);
                if (response.status() < 400) {
                    permitted.add(operation);
                }
            }
        }
        assertThat(permitted)
                .containsExactlyInAnyOrder(
                        "GET /",
                        "GET /docs",
                        "GET /openapi.json",
                        "GET /display",
                        "GET /display/{view}",
                        "GET /display/{view}/data");
    }

    private static RawHttpResponse send(String operation, String query, String token) throws IOException {
        String[] parts = operation.split(" ", 2);
        String path = parts[1].replace("{view}", "helpdesk")
                .replace("{ticket_id}", "90210")
                .replace("{job_id}", "878c3d02-8baf-4ed8-a810-40c1cadc51e5")
                .replace("{version}", "0")
                .replace("{name}", "x.js");
        return displays.beacon.send(
                parts[0],
                path + query,
                List.of(
                        "Cookie: " + DisplayFixture.COOKIE + "=" + token + "; beacon_session_80=" + token,
                        "X-Beacon-Request: 1",
                        "Accept-Encoding: identity"));
    }

    @Test
    void data_hasTheFieldsOfItsLevelOnly() throws IOException {
        List<String> counts = List.of(
                "show",
                "view",
                "title",
                "total",
                "siren",
                "level",
                "sections",
                "last_sync",
                "error",
                "stale_since",
                "page_version");
        List<String> ticket = List.of(
                "number",
                "section",
                "subject",
                "agent",
                "priority",
                "priority_text",
                "sla_text",
                "sla_color",
                "updated_at");
        assertThat(fields(data(RedactionLevel.COUNTS))).containsExactlyInAnyOrderElementsOf(counts);
        JsonNode tickets = data(RedactionLevel.TICKETS);
        assertThat(fields(tickets))
                .containsAll(counts)
                .contains("agent", "tickets")
                .hasSize(counts.size() + 2);
        assertThat(fields(tickets.at("/tickets/0"))).containsExactlyInAnyOrderElementsOf(ticket);
        JsonNode full = data(RedactionLevel.FULL);
        assertThat(fields(full)).containsExactlyInAnyOrderElementsOf(fields(tickets));
        assertThat(fields(full.at("/tickets/0")))
                .containsAll(ticket)
                .contains("requester", "description", "description_format")
                .hasSize(ticket.size() + 3);
        assertThat(full.toString()).contains(OF_FULL);
    }

    @Test
    void agentOfAFilter_isNamedWithTicketsOnly() throws IOException {
        assertThat(json("?agent_id=9007199254740993", RedactionLevel.TICKETS)
                        .get("agent")
                        .asText())
                .isEqualTo("Ömar Zięba");
        assertThat(json("?agent_id=9007199254740993", RedactionLevel.COUNTS).toString())
                .doesNotContain("Ömar");
        assertThat(json("?agent_id=1", RedactionLevel.TICKETS).get("total").asInt())
                .isZero();
    }

    @Test
    void entityTags_differBetweenLevels() throws IOException {
        Set<String> tags = new HashSet<>();
        for (RedactionLevel show : RedactionLevel.values()) {
            tags.add(response("", show).header("etag"));
        }
        assertThat(tags).hasSize(3);
        for (RedactionLevel show : RedactionLevel.values()) {
            String others = String.join(
                    ", ", tags.stream().filter(tag -> !tag.equals(tagOf(show))).toList());
            assertThat(response("", show, "If-None-Match: " + others).status()).isEqualTo(200);
            assertThat(response("", show, "If-None-Match: " + tagOf(show)).status())
                    .isEqualTo(304);
        }
    }

    private static String tagOf(RedactionLevel show) {
        try {
            return response("", show).header("etag");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JsonNode data(RedactionLevel show) throws IOException {
        return json("", show);
    }

    private static JsonNode json(String query, RedactionLevel show) throws IOException {
        return response(query, show).json();
    }

    private static RawHttpResponse response(String query, RedactionLevel show, String... headerLines)
            throws IOException {
        return displays.getAsDisplay("/display/helpdesk/data" + query, displays.token(show, "helpdesk"), headerLines);
    }

    private static List<String> fields(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
