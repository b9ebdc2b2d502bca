package io.hivematrix.beacon.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.events.EventReader.Received;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.testing.AuthenticatedBeacon;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamSessionTest {

    private static final String EVENTS = "/api/tickets/helpdesk/events";

    /** Rest of the 60 s after one check that comes too early and one whose call to Core is slow. */
    private static final Duration LIMIT_OF_STATUS =
            Duration.ofSeconds(60).minus(StreamLimits.DEFAULT.sessionCheck().multipliedBy(2));

    private AuthenticatedBeacon beacon;

    @BeforeEach
    void start() throws IOException {
        beacon = new AuthenticatedBeacon(FixedBoardSource.of(Boards.small()), RateLimitSettings.DEFAULT);
    }

    @AfterEach
    void stop() {
        beacon.close();
    }

    @Test
    void revokedSession_endsItsStreamOnly() throws Exception {
        try (EventReader revoked = open("u-1");
                EventReader other = open("u-admin")) {
            revoked.next();
            other.next();
            beacon.core.revokeSession("session-of-u-1");
            beacon.clock.advance(LIMIT_OF_STATUS);
            assertThat(revoked.next().name()).isEqualTo("signed-out");
            assertThat(revoked.next().name()).isEqualTo("end");
            beacon.send("POST", "/api/sync/tickets", List.of("{admin}", "X-Beacon-Request: 1"));
            assertThat(other.next().name()).isEqualTo("sync");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "billing"})
    void lostLevel_endsItsStreamOnly(String level) throws Exception {
        try (EventReader lost = open("u-1");
                EventReader other = open("u-admin")) {
            lost.next();
            other.next();
            beacon.core.setLevel("session-of-u-1", level);
            beacon.clock.advance(LIMIT_OF_STATUS);
            assertThat(lost.next().name()).isEqualTo("signed-out");
            assertThat(lost.next().name()).isEqualTo("end");
            beacon.send("POST", "/api/sync/tickets", List.of("{admin}", "X-Beacon-Request: 1"));
            assertThat(other.next().name()).isEqualTo("sync");
        }
    }

    @Test
    void expiredToken_endsItsStream() throws Exception {
        try (EventReader reader = open("u-1")) {
            reader.next();
            beacon.clock.advance(Duration.ofHours(2));
            assertThat(reader.next().name()).isEqualTo("signed-out");
        }
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, finished", "FAILED, failed"})
    void sync_isReportedToAll_itsStarterOnlyToHimself(SyncJob.State end, String state) throws Exception {
        try (EventReader starter = open("u-admin");
                EventReader other = open("u-1")) {
            starter.next();
            other.next();
            beacon.send("POST", "/api/sync/tickets", List.of("{admin}", "X-Beacon-Request: 1"));
            Received own = starter.next();
            Received foreign = other.next();
            assertThat(own.json().path("state").asText()).isEqualTo("started");
            assertThat(own.json().path("own").asBoolean()).isTrue();
            assertThat(foreign.json().path("state").asText()).isEqualTo("started");
            assertThat(foreign.json().fieldNames()).toIterable().containsExactlyInAnyOrder("state", "server_time");

            beacon.syncs.finish(SyncJobId.parse(own.json().path("job_id").asText()), end);
            Received ownEnd = starter.next();
            Received foreignEnd = other.next();
            assertThat(ownEnd.name()).isEqualTo("sync");
            assertThat(ownEnd.json().path("state").asText()).isEqualTo(state);
            assertThat(ownEnd.json().path("own").asBoolean()).isTrue();
            assertThat(ownEnd.json().path("job_id")).isEqualTo(own.json().path("job_id"));
            assertThat(foreignEnd.json().path("state").asText()).isEqualTo(state);
            assertThat(foreignEnd.json().fieldNames()).toIterable().containsExactlyInAnyOrder("state", "server_time");
        }
    }

    @Test
    void syncWhileDisconnected_isReportedOnReconnection() throws Exception {
        String lastId;
        String job;
        try (EventReader starter = open("u-admin")) {
            starter.next();
            beacon.send("POST", "/api/sync/tickets", List.of("{admin}", "X-Beacon-Request: 1"));
            Received started = starter.next();
            lastId = started.id();
            job = started.json().path("job_id").asText();
        }
        try (EventReader other = open("u-1")) {
            other.next();
            beacon.syncs.finish(SyncJobId.parse(job), SyncJob.State.COMPLETED);
            other.next();
        }
        try (EventReader again = open("u-admin", "Last-Event-ID", lastId)) {
            List<Received> events = List.of(again.next(), again.next(), again.next());
            assertThat(events).extracting(Received::name).containsExactlyInAnyOrder("board", "fresh", "sync");
            assertThat(events)
                    .filteredOn(event -> event.name().equals("sync"))
                    .allMatch(event -> event.data().contains("\"finished\""));
        }
    }

    @Test
    void missingToken_isUnauthorized() throws IOException {
        try (EventReader reader = new EventReader(beacon.address(), EVENTS)) {
            assertThat(reader.status()).isEqualTo(401);
        }
    }

    private EventReader open(String subject, String... headers) throws IOException {
        String token = subject.equals("u-1") ? beacon.technicianToken() : beacon.token("admin");
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        all.addAll(List.of(headers));
        return new EventReader(beacon.address(), EVENTS, all.toArray(String[]::new));
    }
}
