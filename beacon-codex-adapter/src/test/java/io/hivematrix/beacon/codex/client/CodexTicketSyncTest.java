package io.hivematrix.beacon.codex.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.FakePlatform;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.port.out.SyncUnavailableException;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodexTicketSyncTest {

    private static final SyncJobId JOB = SyncJobId.parse(FakePlatform.JOB);

    private final FakePlatform platform = new FakePlatform();
    private final CodexAdapter adapter = platform.adapter(platform.settings());

    @AfterEach
    void close() {
        adapter.close();
        platform.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\": \"running\", \"success\": null}                            | RUNNING",
                "{\"status\": \"completed\", \"success\": true, \"error\": \"warnings\"} | COMPLETED",
                "{\"status\": \"completed\"}                                             | COMPLETED",
                "{\"status\": \"completed\", \"success\": false}                         | FAILED",
                "{\"status\": \"failed\", \"success\": false, \"output\": {\"any\": 1}}  | FAILED"
            })
    void readsJobState(String response, SyncJob.State state) {
        respondWithStatus(response);

        assertThat(adapter.sync().status(JOB).orElseThrow().state()).isEqualTo(state);
    }

    @Test
    void readsStartAndEndOfJob() {
        respondWithStatus("""
                {"status": "completed", "started_at": "2026-11-22T15:11:36.141819+00:00",
                 "completed_at": "2026-11-22T15:12:00Z"}""");

        SyncJob job = adapter.sync().status(JOB).orElseThrow();

        assertThat(job.startedAt()).contains(Instant.parse("2026-11-22T15:11:36.141819Z"));
        assertThat(job.completedAt()).contains(Instant.parse("2026-11-22T15:12:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[]", "{\"status\": null}", "{\"status\": \"queued\"}", "{\"status\": {}}"})
    void rejectsInvalidStatus(String response) {
        respondWithStatus(response);

        assertThatExceptionOfType(SyncUnavailableException.class)
                .isThrownBy(() -> adapter.sync().status(JOB))
                .satisfies(broken -> assertThat(broken.reason()).isEqualTo(RefreshFailure.Reason.INVALID_RESPONSE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "{\"success\": true}",
                "{\"success\": true, \"job_id\": \"../../etc\"}",
                "{\"success\": false, \"job_id\": \"0f0e7a5c-2f6d-4b1e-9d53-0d8a5d1c9b11\"}"
            })
    void rejectsStartWithoutJob(String response) {
        platform.onCodex("/sync/tickets", StubResponse.json(response));

        assertThatExceptionOfType(SyncUnavailableException.class)
                .isThrownBy(() -> adapter.sync().start())
                .satisfies(broken -> assertThat(broken.reason()).isEqualTo(RefreshFailure.Reason.INVALID_RESPONSE));
    }

    @Test
    void startReturnsRunningJob() {
        platform.onCodex(
                "/sync/tickets",
                StubResponse.json(202, "{\"success\": true, \"job_id\": \"" + FakePlatform.JOB + "\"}"));

        assertThat(adapter.sync().start().id()).isEqualTo(JOB);
    }

    private void respondWithStatus(String response) {
        platform.onCodex("/sync/status/" + JOB, StubResponse.json(response));
    }
}
