package io.hivematrix.beacon.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.web.events.EventReader.Received;
import io.hivematrix.beacon.web.server.ServerLimits;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.hivematrix.beacon.web.testing.TestSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private static final String EVENTS = "/api/tickets/helpdesk/events";

    private final FixedBoardSource boards = FixedBoardSource.of(Boards.small());
    private final List<EventReader> readers = new ArrayList<>();
    private TestBeacon beacon;

    @BeforeEach
    void start() throws IOException {
        beacon = TestBeacon.start(boards);
    }

    @AfterEach
    void stop() throws IOException {
        for (EventReader reader : readers) {
            reader.close();
        }
        beacon.close();
    }

    @Test
    void firstEvent_isBoardWithTagAndCountsOfTheList() throws Exception {
        EventReader reader = open(EVENTS, "Accept-Encoding", "gzip");
        Received event = reader.next();
        assertThat(reader.header("Transfer-Encoding")).hasValue("chunked");
        assertThat(reader.header("Content-Type")).hasValue("text/event-stream");
        assertThat(reader.header("Cache-Control")).hasValue("no-store");
        assertThat(reader.header("Content-Encoding")).isEmpty();
        assertThat(event.name()).isEqualTo("board");
        assertThat(event.json().path("etag").asText())
                .isEqualTo(beacon.get("/api/tickets/helpdesk?fields=list").header("etag"));
        assertThat(event.json().path("view").asText()).isEqualTo("helpdesk");
        assertThat(event.json().path("age_seconds").asInt()).isEqualTo(90);
        assertThat(event.json().path("total").asInt()).isEqualTo(countIn("view_total_items"));
        assertThat(event.json().path("section_totals")).hasSize(4);
        assertThat(event.id()).isNotEmpty();
    }

    @Test
    void additionalSection_isCounted() throws Exception {
        Section parts = Section.additional(5, "Waiting for parts");
        boards.show(Boards.of(Map.of(
                Section.OPEN,
                List.of(Tickets.ticket(1).build()),
                parts,
                List.of(Tickets.ticket(2).build(), Tickets.ticket(3).build()))));

        JsonNode event = open(EVENTS).next().json();

        assertThat(event.path("section_totals").toString()).isEqualTo("[1,0,0,0,2]");
        assertThat(event.path("total").asInt()).isEqualTo(3);
    }

    @Test
    void head_hasHeadersOnly() throws Exception {
        try (RawHttp http = new RawHttp(beacon.address())) {
            http.send(TestBeacon.request("HEAD", EVENTS));
            RawHttpResponse response = http.receive(false);
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.header("content-type")).startsWith("text/event-stream");

            http.send(TestBeacon.request("GET", "/"));
            assertThat(http.receive().status()).isEqualTo(302);
        }
    }

    @Test
    void http10_isNotChunked() throws Exception {
        try (RawHttp http = new RawHttp(beacon.address())) {
            http.send("GET " + EVENTS + " HTTP/1.0\r\nHost: beacon.test\r\nConnection: keep-alive\r\n\r\n");
            RawHttpResponse response = http.receive(false);
            assertThat(response.header("transfer-encoding")).isEmpty();
            assertThat(response.header("connection")).isEqualTo("close");
            assertThat(http.readUntil("event: board")).isEqualTo(": connected\n\nevent: board");
        }
    }

    @Test
    void changedBoard_sendsItsNewTag() throws Exception {
        EventReader reader = open(EVENTS);
        String before = reader.next().json().path("etag").asText();
        boards.show(Boards.large(30));
        Received event = reader.next();
        assertThat(event.name()).isEqualTo("board");
        assertThat(event.json().path("etag").asText())
                .isNotEqualTo(before)
                .isEqualTo(beacon.get("/api/tickets/helpdesk?fields=list").header("etag"));
    }

    @Test
    void failedRefresh_sendsStale_thenFresh() throws Exception {
        EventReader reader = open(EVENTS);
        reader.next();
        boards.failRefresh();
        Received stale = reader.next();
        boards.show(Boards.small());
        assertThat(stale.name()).isEqualTo("stale");
        assertThat(stale.json().path("error").asText()).isEqualTo("Codex cannot be reached.");
        assertThat(stale.json().has("since")).isTrue();
        assertThat(reader.next().name()).isEqualTo("fresh");
    }

    @Test
    void missingBoard_sendsStale() throws Exception {
        boards.removeBoard();
        assertThat(open(EVENTS).next().name()).isEqualTo("stale");
    }

    @Test
    void knownLastEventId_sendsOnlyLaterChanges() throws Exception {
        Received last = open(EVENTS).next();
        EventReader reconnected = open(EVENTS, "Last-Event-ID", last.id());
        assertThat(reconnected.nextOfAnyKind().name()).isEqualTo("comment");
        boards.show(Boards.large(30));
        assertThat(reconnected.next().json().path("etag"))
                .isNotEqualTo(last.json().path("etag"));
    }

    @Test
    void outdatedLastEventId_sendsCurrentBoard() throws Exception {
        Received last = open(EVENTS).next();
        boards.show(Boards.large(30));
        Received missed = open(EVENTS, "Last-Event-ID", last.id()).next();
        assertThat(missed.name()).isEqualTo("board");
        assertThat(missed.id()).isNotEqualTo(last.id());
    }

    @Test
    void recoveryWhileDisconnected_isSent() throws Exception {
        boards.failRefresh();
        EventReader reader = open(EVENTS);
        String lastId = next(reader, "stale").id();
        boards.show(Boards.small());
        String current = next(reader, "fresh").id();

        EventReader reconnected = open(EVENTS, "Last-Event-ID", lastId);

        assertThat(next(reconnected, "fresh").id()).isEqualTo(current);
    }

    private static Received next(EventReader reader, String name) throws InterruptedException {
        Received event = reader.next();
        while (!event.name().equals(name)) {
            event = reader.next();
        }
        return event;
    }

    @Test
    void allViews_areOnOneStream() throws Exception {
        EventReader reader = open(EVENTS + "?views=all");
        List<String> views = List.of(
                reader.next().json().path("view").asText(),
                reader.next().json().path("view").asText());
        assertThat(views).containsExactlyInAnyOrder("helpdesk", "professional-services");
    }

    @Test
    void unknownView_isNotFound() throws Exception {
        assertThat(open("/api/tickets/nowhere/events").status()).isEqualTo(404);
    }

    @Test
    void eleventhStreamOfUser_isRejected() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(open(EVENTS).status()).isEqualTo(200);
        }
        EventReader rejected = open(EVENTS);
        assertThat(rejected.status()).isEqualTo(503);
        assertThat(rejected.header("Retry-After")).isPresent();
    }

    @Test
    void newStreamOfSameBrowser_replacesItsOldOne() throws Exception {
        EventReader first = open(EVENTS + "?client=a1");
        first.next();
        for (int i = 0; i < 10; i++) {
            assertThat(open(EVENTS + "?client=a1").status()).isEqualTo(200);
        }
        assertThat(first.next().name()).isEqualTo("end");
    }

    @Test
    void streamAboveTotal_isRejected() throws Exception {
        restart(TestSettings.web(0).limits(), StreamLimits.DEFAULT.withMaxStreams(1));
        assertThat(open(EVENTS).status()).isEqualTo(200);
        assertThat(open(EVENTS).status()).isEqualTo(503);
    }

    @Test
    void idleStream_outlivesTheIdleTimeout_withHeartbeats() throws Exception {
        ServerLimits limits = limitsWithIdleTimeout(Duration.ofSeconds(1));
        StreamLimits streams = new StreamLimits(
                10, 10, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(3));
        restart(limits, streams);
        EventReader reader = open(EVENTS);
        reader.next();
        assertThat(reader.nextOfAnyKind()).isEqualTo(new Received("comment", "", "heartbeat"));
        assertThat(reader.nextOfAnyKind()).isEqualTo(new Received("comment", "", "heartbeat"));
    }

    @Test
    void shutdown_saysWhenToReconnect() throws Exception {
        EventReader reader = open(EVENTS);
        reader.next();
        beacon.close();
        Received bye = reader.next();
        assertThat(bye.name()).isEqualTo("bye");
        assertThat(bye.json().path("reconnect_ms").asInt()).isBetween(1_000, 5_000);
        assertThat(reader.next().name()).isEqualTo("end");
    }

    private EventReader open(String path, String... headers) throws IOException {
        EventReader reader = new EventReader(beacon.address(), path, headers);
        readers.add(reader);
        return reader;
    }

    private void restart(ServerLimits limits, StreamLimits streams) throws IOException {
        beacon.close();
        beacon = TestBeacon.start(boards, settings -> TestSettings.web(limits, streams), parts -> parts);
    }

    private int countIn(String field) throws IOException {
        String json = beacon.get("/api/tickets/helpdesk").text();
        return new ObjectMapper().readTree(json).path(field).asInt();
    }

    private static ServerLimits limitsWithIdleTimeout(Duration timeout) {
        ServerLimits base = TestSettings.web(0).limits();
        return new ServerLimits(
                base.maxUrlBytes(),
                base.maxHeaderBytes(),
                base.maxHeaders(),
                base.maxBodyBytes(),
                timeout,
                base.bodyTimeout(),
                base.maxUnreadBytes(),
                base.maxConnections(),
                base.maxConnectionsPerAddress(),
                base.maxInFlight(),
                base.retryAfter(),
                base.workers());
    }
}
