package io.hivematrix.beacon.codex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.codex.event.CodexCallEvent;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.health.CircuitState;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import io.hivematrix.beacon.domain.port.out.SyncUnavailableException;
import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import io.hivematrix.beacon.domain.ticket.AgentId;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** The adapter against a Core and a Codex with the observed responses. */
class CodexAdapterTest {

    private final FakePlatform platform = new FakePlatform();
    private final CodexAdapter adapter = platform.adapter(platform.settings());

    @AfterEach
    void close() {
        adapter.close();
        platform.close();
    }

    @Test
    void loadsBoardWithFetchTime() {
        BoardSnapshot snapshot = adapter.boards().latest();

        assertThat(snapshot.board().size()).isEqualTo(17);
        assertThat(snapshot.fetchedAt()).isEqualTo(FakePlatform.START);
        assertThat(snapshot.freshness().isStale()).isFalse();
    }

    @Test
    void readsDocumentedDialect() {
        platform.onCodex(FakePlatform.TICKETS, ContractFiles.response("codex-tickets-documented.json"));

        assertThat(adapter.boards().latest().board().size()).isEqualTo(3);
    }

    @Test
    void startsSyncWhileTicketsFail() {
        platform.onCodex(FakePlatform.TICKETS, StubResponse.status(500));
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(BoardUnavailableException.class)
                    .isThrownBy(() -> adapter.boards().latest());
            platform.time.advance(Duration.ofSeconds(5));
        }
        assertThat(adapter.circuit()).isEqualTo(CircuitState.OPEN);

        assertThat(adapter.sync().start().state()).isEqualTo(SyncJob.State.RUNNING);
        adapter.warmUp(Duration.ofSeconds(10));
        assertThat(adapter.agents().agents().isLoaded()).isTrue();
    }

    @Test
    void loadsBoardWhileOtherOperationsFail() {
        SyncJobId job = SyncJobId.parse(FakePlatform.JOB);
        platform.onCodex("/sync/status/" + FakePlatform.JOB, StubResponse.json("{\"status\": 5}"));
        platform.onCodex("/sync/tickets", StubResponse.status(403));
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(SyncUnavailableException.class)
                    .isThrownBy(() -> adapter.sync().status(job));
            assertThatExceptionOfType(SyncUnavailableException.class)
                    .isThrownBy(() -> adapter.sync().start());
        }

        assertThat(adapter.boards().latest().freshness().isStale()).isFalse();
        assertThat(adapter.circuit()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void keepsLastBoardWhenNoTicketCanBeRead() {
        adapter.boards().latest();
        platform.onCodex(FakePlatform.TICKETS, StubResponse.json("{\"section1\": [{\"id\": \"T20260105.0001\"}]}"));
        platform.time.advance(Duration.ofSeconds(5));

        BoardSnapshot snapshot = adapter.boards().latest();

        assertThat(snapshot.board().size()).isEqualTo(17);
        assertThat(snapshot.failure())
                .hasValueSatisfying(
                        failure -> assertThat(failure.reason()).isEqualTo(RefreshFailure.Reason.INVALID_RESPONSE));
    }

    @Test
    void datesSkippedTicketsByTheirFirstFetch() {
        platform.onCodex(FakePlatform.TICKETS, StubResponse.json("{\"section1\": [{\"id\": 1}, {\"id\": {}}]}"));
        BoardSnapshot first = adapter.boards().latest();
        platform.time.advance(Duration.ofSeconds(5));
        BoardSnapshot second = adapter.boards().latest();

        assertThat(first.board().skipped().since()).contains(FakePlatform.START);
        assertThat(second.board()).isSameAs(first.board());
        assertThat(second.fetchedAt()).isAfter(first.fetchedAt());
    }

    @Test
    void sendsTokenAndCorrelationId() {
        MDC.put("correlation_id", "abc-123");
        try {
            adapter.boards().latest();
        } finally {
            MDC.remove("correlation_id");
        }

        StubHttpServer.Request request =
                platform.codex.requests(FakePlatform.TICKETS).get(0);
        assertThat(request.header("Authorization")).startsWith("Bearer ");
        assertThat(request.header("X-correlation-id")).isEqualTo("abc-123");
    }

    @Test
    void replacesInvalidCorrelationId() {
        MDC.put("correlation_id", "line\nbreak");
        try {
            adapter.boards().latest();
        } finally {
            MDC.remove("correlation_id");
        }

        assertThat(platform.codex.requests(FakePlatform.TICKETS).get(0).header("X-correlation-id"))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void requestsTokenWithServiceName() {
        adapter.boards().latest();

        StubHttpServer.Request request =
                platform.core.requests(FakePlatform.TOKEN).get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.body()).isEqualTo("{\"calling_service\":\"beacon\",\"target_service\":\"codex\"}");
    }

    @Test
    void warmUpLoadsAgentsAndPsaConfiguration() {
        adapter.warmUp(Duration.ofSeconds(10));

        assertThat(adapter.agents().agents().find(new AgentId(19000900101L)))
                .hasValueSatisfying(agent -> assertThat(agent.name()).isEqualTo("Bob O'Brien"));
        assertThat(adapter.psa().configuration().professionalServices()).containsExactly(new GroupId(19000234009L));
        assertThat(adapter.psa().configuration().ticketLinks())
                .hasValueSatisfying(links -> assertThat(links.linkTo(new TicketId(18009)))
                        .hasToString("https://support.acme-msp.example/a/tickets/18009"));
    }

    @Test
    void startsSyncAndReadsItsStatus() {
        SyncJob started = adapter.sync().start();

        assertThat(started.state()).isEqualTo(SyncJob.State.RUNNING);
        assertThat(adapter.sync().status(started.id()))
                .hasValueSatisfying(job -> assertThat(job.startedAt()).isPresent());
        assertThat(platform.codex.requests("/sync/tickets").get(0).method()).isEqualTo("POST");
    }

    @Test
    void unknownSyncJobIsEmpty() {
        SyncJobId unknown = SyncJobId.parse("00000000-0000-0000-0000-000000000001");

        assertThat(adapter.sync().status(unknown)).isEmpty();
        assertThat(adapter.circuit()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void syncFailureOmitsResponseContent() {
        platform.onCodex("/sync/tickets", StubResponse.status(500));

        assertThatExceptionOfType(SyncUnavailableException.class)
                .isThrownBy(() -> adapter.sync().start())
                .withMessageNotContaining("secret")
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(RefreshFailure.Reason.FAILING));
    }

    @Test
    void issuesTokensForOtherServices() {
        String token = adapter.serviceTokens().token("helm");

        assertThat(token).isNotBlank().isEqualTo(adapter.serviceTokens().token("helm"));
        assertThat(platform.core.requests(FakePlatform.TOKEN).get(0).body()).contains("\"helm\"");
    }

    @Test
    void notifiesListenerOfEveryCall() {
        List<CodexCallEvent> calls = new CopyOnWriteArrayList<>();
        CodexCallListener observer = new CodexCallListener() {
            @Override
            public void callFinished(CodexCallEvent call) {
                calls.add(call);
            }
        };
        platform.onCodex("/sync/tickets", StubResponse.status(403));
        try (CodexAdapter observed = platform.adapter(platform.settings(), observer)) {
            observed.boards().latest();
            assertThatExceptionOfType(SyncUnavailableException.class)
                    .isThrownBy(() -> observed.sync().start());
        }

        assertThat(calls)
                .extracting(call -> call.operation().label() + " " + call.failure())
                .containsExactly(
                        "service_token Optional.empty", "tickets Optional.empty", "sync_start Optional[NOT_PERMITTED]");
    }

    @Test
    void probesAcceptStatusBelow500() {
        platform.core.on("/health", StubResponse.json("{}"));

        assertThat(adapter.coreProbe().check().error()).isEmpty();
        assertThat(adapter.codexProbe().check().error()).isEmpty();
        assertThat(platform.codex.requestCount("/health")).isEqualTo(1);
    }

    @Test
    void probesReportError() {
        platform.codex.on("/health", StubResponse.status(500));
        platform.core.close();

        assertThat(adapter.codexProbe().check().error()).contains("It responds with status 500.");
        assertThat(adapter.coreProbe().check().error()).contains("It cannot be reached: connection refused.");
    }
}
