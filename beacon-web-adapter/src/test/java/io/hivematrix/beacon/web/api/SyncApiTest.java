package io.hivematrix.beacon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.port.in.TicketSyncUseCase;
import io.hivematrix.beacon.domain.port.out.SyncUnavailableException;
import io.hivematrix.beacon.domain.testing.FixedTicketSyncClient;
import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.web.auth.AuthenticatedServer;
import io.hivematrix.beacon.web.auth.AuthenticationFeature;
import io.hivematrix.beacon.web.auth.CoreStandIn;
import io.hivematrix.beacon.web.auth.TestTokens;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.origin.SameOriginFilter;
import io.hivematrix.beacon.web.ratelimit.RateLimitFeature;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.testing.TestSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyncApiTest {

    private static final String START = "/api/sync/tickets";
    private static final String STATUS = "/api/sync/status/";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final TestTokens tokens = new TestTokens(clock);
    private final FixedTicketSyncClient codex = new FixedTicketSyncClient();
    private final List<SyncJobId> started = new ArrayList<>();
    private Optional<RefreshFailure.Reason> failure = Optional.empty();
    private CoreStandIn core;
    private AuthenticatedServer server;

    @BeforeEach
    void open() throws Exception {
        core = new CoreStandIn();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        server = new AuthenticatedServer(
                AuthenticationFeature.create(TestSettings.auth(), core, clock, clock::nanos, Optional::empty, meters),
                new RateLimitFeature(RateLimitSettings.DEFAULT, clock::nanos, meters),
                new SyncResource(new StartedSyncs(), (subject, job) -> {}),
                new SameOriginFilter());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void startsSync_sendsJobAndLocation() throws IOException {
        server.setClientContext(new ClientContext("/beacon", "https", "desk.example", "192.0.2.1", true));

        HttpResponse<String> response = post("technician", "Sec-Fetch-Site", "same-origin");

        String id = started.get(0).toString();
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().firstValue("Location")).hasValue("/beacon/api/sync/status/" + id);
        assertThat(json(response).path("success").asBoolean()).isTrue();
        assertThat(json(response).path("job_id").asText()).isEqualTo(id);
        assertThat(json(response).path("message").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"admin, 202", "technician, 202", "billing, 403", "client, 403"})
    void requiresTechnicianOrAdministrator(String level, int status) {
        assertThat(post(level, "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(status);
        assertThat(started).hasSize(status == 202 ? 1 : 0);
        assertThat(follow(level, "878c3d02-8baf-4ed8-a810-40c1cadc51e5").statusCode())
                .isEqualTo(status == 202 ? 404 : 403);
    }

    @Test
    void rejectsServicesAndUnauthenticatedClients() {
        String service = tokens.service("codex", "beacon");

        assertThat(server.post(START, "X-Beacon-Request", "1", "Authorization", "Bearer " + service)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post(START, "X-Beacon-Request", "1").statusCode()).isEqualTo(401);
        assertThat(server.get(STATUS + "878c3d02-8baf-4ed8-a810-40c1cadc51e5").statusCode())
                .isEqualTo(401);
        assertThat(started).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "", "SAME-ORIGIN"})
    void rejectsOtherSecFetchSite(String site) {
        assertThat(post("admin", "Sec-Fetch-Site", site, "Origin", "https://desk.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(started).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://hive_beacon:5001, 202",
        "http://HIVE_beacon:5001, 202",
        "http://hive_beacon, 403",
        "https://hive_beacon:5001, 403",
        "http://hive-beacon:5001, 403"
    })
    void checksOriginWithUnderscore(String origin, int status) {
        server.setClientContext(new ClientContext("", "http", "hive_beacon:5001", "192.0.2.1", false));

        assertThat(post("admin", "Origin", origin).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "https://desk.example, 202",
        "https://DESK.example:443, 202",
        "http://desk.example, 403",
        "https://evil.example, 403",
        "https://desk.example:8443, 403",
        "https://desk.example.evil.example, 403",
        "null, 403",
        "desk.example, 403",
        "https://user@desk.example, 403",
        "https://desk.example/path, 403",
        "https://, 403",
        "file://desk.example, 403"
    })
    void checksOriginWithoutSecFetchSite(String origin, int status) {
        server.setClientContext(new ClientContext("/beacon", "https", "desk.example", "192.0.2.1", true));

        assertThat(post("admin", "Origin", origin).statusCode()).isEqualTo(status);
        assertThat(started).hasSize(status == 202 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "true", "", "1, 1"})
    void requiresBeaconRequestHeader(String value) {
        String[] headers = {"Authorization", "Bearer " + tokens.user("u-1", "admin"), "Sec-Fetch-Site", "same-origin"};
        List<String> more = new ArrayList<>(List.of(headers));
        more.addAll(List.of("X-Beacon-Request", value));

        assertThat(server.post(START, headers).statusCode()).isEqualTo(403);
        assertThat(server.post(START, more.toArray(String[]::new)).statusCode()).isEqualTo(403);
        assertThat(started).isEmpty();
    }

    @Test
    void cookieRequiresSecFetchSite() {
        String cookie = "beacon_session_80="
                + AuthenticatedServer.cookieOf(
                                server.get("/page", "Authorization", "Bearer " + tokens.user("u-1", "admin")))
                        .orElseThrow();

        assertThat(server.post(START, "Cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(server.post(START, "Cookie", cookie, "X-Beacon-Request", "1").statusCode())
                .isEqualTo(403);
        assertThat(started).isEmpty();
        assertThat(server.post(START, "Cookie", cookie, "X-Beacon-Request", "1", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void acceptsToken() {
        assertThat(post("admin").statusCode()).isEqualTo(202);
    }

    @Test
    void doesNotCountCrossSiteRequests() {
        for (int i = 0; i < 20; i++) {
            assertThat(post("admin", "Sec-Fetch-Site", "cross-site").statusCode())
                    .isEqualTo(403);
        }

        assertThat(IntStream.range(0, 7).map(i -> post("admin").statusCode()))
                .containsExactly(202, 202, 202, 202, 202, 429, 429);
    }

    @Test
    void allows30StatusRequestsPerMinute() {
        String id = "878c3d02-8baf-4ed8-a810-40c1cadc51e5";

        assertThat(IntStream.range(0, 31)
                        .map(i -> follow("admin", id).statusCode())
                        .boxed())
                .startsWith(404)
                .endsWith(404, 429);
        clock.advance(Duration.ofMinutes(1));
        assertThat(follow("admin", id).statusCode()).isEqualTo(404);
    }

    @Test
    void returnsStatusOfSync() throws IOException {
        post("admin");
        SyncJobId id = started.get(0);

        JsonNode running = json(follow("admin", id.toString()));
        assertThat(running.path("id").asText()).isEqualTo(id.toString());
        assertThat(running.path("status").asText()).isEqualTo("running");
        assertThat(running.path("started_at").asText()).isEqualTo("2026-11-22T15:00:00Z");
        assertThat(running.get("completed_at").isNull()).isTrue();
        assertThat(running.get("success").isNull()).isTrue();

        codex.finish(id, SyncJob.State.COMPLETED);
        JsonNode completed = json(follow("admin", id.toString()));
        assertThat(completed.path("status").asText()).isEqualTo("completed");
        assertThat(completed.path("completed_at").asText()).isEqualTo("2026-11-22T15:01:00Z");
        assertThat(completed.path("success").asBoolean()).isTrue();
        assertThat(completed.get("error").isNull()).isTrue();

        codex.finish(id, SyncJob.State.FAILED);
        JsonNode failed = json(follow("admin", id.toString()));
        assertThat(failed.path("success").asBoolean(true)).isFalse();
        assertThat(failed.path("error").asText()).isEqualTo("Sync failed. The reason is in Beacon's log.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "878c3d02-8baf-4ed8-a810-40c1cadc51e",
                "878c3d028baf4ed8a81040c1cadc51e5",
                "878c3d02-8baf-4ed8-a810-40c1cadc51eg",
                "1-1-1-1-1",
                "%20",
                "878c3d02-8baf-4ed8-a810-40c1cadc51e5%0a"
            })
    void rejectsMalformedJobId(String id) {
        assertThat(follow("admin", id).statusCode()).isEqualTo(400);
    }

    @Test
    void codexUnavailable_respondsWith503() {
        failure = Optional.of(RefreshFailure.Reason.UNREACHABLE);

        assertThat(post("admin").statusCode()).isEqualTo(503);
        assertThat(post("admin").body()).isEqualTo("Codex cannot be reached.");
        assertThat(follow("admin", "878c3d02-8baf-4ed8-a810-40c1cadc51e5").statusCode())
                .isEqualTo(503);
    }

    private HttpResponse<String> post(String level, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("X-Beacon-Request", "1", "Authorization", "Bearer " + tokens.user("u-1", level)));
        return server.post(START, all.toArray(String[]::new));
    }

    private HttpResponse<String> follow(String level, String id) {
        return server.get(STATUS + id, "Authorization", "Bearer " + tokens.user("u-1", level));
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    private final class StartedSyncs implements TicketSyncUseCase {

        @Override
        public SyncJob start() {
            fail();
            SyncJob job = codex.start();
            started.add(job.id());
            return job;
        }

        @Override
        public Optional<SyncJob> status(SyncJobId id) {
            fail();
            return codex.status(id);
        }

        private void fail() {
            failure.ifPresent(reason -> {
                throw new SyncUnavailableException("Codex cannot be reached.", reason);
            });
        }
    }
}
