package io.hivematrix.beacon.web.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /api/display-links}. */
class DisplayLinksApiTest {

    private static final String BODY = "{\"name\":\"Entrance\",\"views\":[\"helpdesk\"]}";

    private static DisplayFixture displays;

    @BeforeAll
    static void start() throws IOException {
        displays = new DisplayFixture(FixedBoardSource.of(Boards.small()), DisplayMode.LINK);
    }

    @AfterAll
    static void stop() {
        displays.close();
    }

    @Test
    void link_opensTheDisplay() throws IOException {
        RawHttpResponse response = post(
                displays,
                "admin",
                "{\"name\":\"Entrance\",\"views\":[\"helpdesk\",\"professional-services\"],\"show\":\"counts\",\"days\":7}");
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.header("cache-control")).isEqualTo("no-store");
        JsonNode link = response.json();
        assertThat(link.get("name").asText()).isEqualTo("Entrance");
        assertThat(link.get("expires_at").asText()).isEqualTo("2026-11-29T15:01:30Z");
        assertThat(link.get("url").asText()).startsWith("http://beacon.test/display/helpdesk?token=");
        String path = link.get("url").asText().substring("http://beacon.test".length());
        String cookie = displays.get(path).header("set-cookie").split(";", 2)[0];
        assertThat(displays.get("/display/professional-services/data", "Cookie: " + cookie)
                        .json()
                        .get("show")
                        .asText())
                .isEqualTo("counts");
    }

    @Test
    void defaults_areTicketsForAYear() throws IOException {
        JsonNode link = post(displays, "admin", BODY).json();
        assertThat(link.get("show").asText()).isEqualTo("tickets");
        assertThat(link.get("expires_at").asText()).startsWith("2027-11-22");
    }

    @Test
    void url_isOfTheClientsAddress() throws IOException {
        RawHttpResponse response = post(
                displays,
                "admin",
                BODY,
                "X-Forwarded-Prefix: /beacon",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: hive.example:8443",
                "X-Forwarded-For: 192.0.2.1");
        assertThat(response.json().get("url").asText())
                .startsWith("https://hive.example:8443/beacon/display/helpdesk?token=");
    }

    @Test
    void onlyAdministrators_createLinks() throws IOException {
        assertThat(post(displays, "technician", BODY).status()).isEqualTo(403);
        String token = displays.token(RedactionLevel.FULL, "helpdesk");
        assertThat(send(displays, BODY, "Cookie: beacon_display_80=" + token).status())
                .isEqualTo(401);
        assertThat(send(displays, BODY, bearer("admin"), "Sec-Fetch-Site: cross-site")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"name\":\"a\"}",
                "{\"name\":\"a\",\"views\":[]}",
                "{\"name\":\"a\",\"views\":\"helpdesk\"}",
                "{\"name\":\"a\",\"views\":[1]}",
                "{\"name\":\"a\",\"views\":[\"nowhere\"]}",
                "{\"name\":\"a\",\"views\":[\"HELPDESK\"]}",
                "{\"name\":\"\",\"views\":[\"helpdesk\"]}",
                "{\"name\":1,\"views\":[\"helpdesk\"]}",
                "{\"name\":\"a\",\"views\":[\"helpdesk\"],\"show\":\"all\"}",
                "{\"name\":\"a\",\"views\":[\"helpdesk\"],\"show\":null}",
                "{\"name\":\"a\",\"views\":[\"helpdesk\"],\"days\":0}",
                "{\"name\":\"a\",\"views\":[\"helpdesk\"],\"days\":401}",
                "{\"name\":\"a\",\"views\":[\"helpdesk\"],\"days\":1.5}",
                "{\"name\":\"a\",\"views\":[\"helpdesk\"],\"days\":\"7\"}",
                "{\"name\":\"a\",\"views\":[\"helpdesk\"],\"level\":1}",
                "{\"name\":\"a\",\"name\":\"b\",\"views\":[\"helpdesk\"]}"
            })
    void invalidBodies_areRejected(String body) throws IOException {
        RawHttpResponse response = post(displays, "admin", body);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().get("detail").asText()).startsWith("Invalid body: ");
    }

    @Test
    void off_createsNoLinks() throws IOException {
        try (DisplayFixture off = new DisplayFixture(FixedBoardSource.of(Boards.small()), DisplayMode.OFF)) {
            assertThat(post(off, "admin", BODY).status()).isEqualTo(409);
        }
    }

    private static RawHttpResponse post(DisplayFixture fixture, String level, String body, String... headerLines)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of(headerLines));
        lines.add("Authorization: Bearer " + fixture.beacon.token(level));
        return send(fixture, body, lines.toArray(String[]::new));
    }

    private static String bearer(String level) {
        return "Authorization: Bearer " + displays.beacon.token(level);
    }

    private static RawHttpResponse send(DisplayFixture fixture, String body, String... headerLines) throws IOException {
        List<String> lines = new ArrayList<>(List.of(headerLines));
        lines.add("X-Beacon-Request: 1");
        lines.add("Content-Type: application/json");
        lines.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
        return RawHttp.exchange(
                fixture.beacon.address(),
                TestBeacon.request("POST", "/api/display-links", lines.toArray(String[]::new)) + body);
    }
}
