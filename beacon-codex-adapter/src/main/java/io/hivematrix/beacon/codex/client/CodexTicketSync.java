package io.hivematrix.beacon.codex.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hivematrix.beacon.codex.event.CodexCallEvent;
import io.hivematrix.beacon.codex.http.ApiRequest;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.FailureMessages;
import io.hivematrix.beacon.codex.json.JsonResponseReaders;
import io.hivematrix.beacon.codex.json.MalformedResponseException;
import io.hivematrix.beacon.codex.json.ResponseReader;
import io.hivematrix.beacon.codex.json.TimestampParser;
import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.port.out.SyncUnavailableException;
import io.hivematrix.beacon.domain.port.out.TicketSyncClient;
import java.time.Instant;
import java.util.Optional;

/** Ticket syncs of Codex. A job's output and error text are not read, because they may contain secrets. Thread-safe. */
public record CodexTicketSync(CodexClient client) implements TicketSyncClient {

    private static final ResponseReader<StartResponse> START = JsonResponseReaders.small(StartResponse.class);
    private static final ResponseReader<StatusResponse> STATUS = JsonResponseReaders.small(StatusResponse.class);

    @Override
    public SyncJob start() {
        return execute(ApiRequest.post(
                CodexCallEvent.Operation.SYNC_START,
                "/sync/tickets",
                "{}",
                parser -> START.read(parser).job()));
    }

    @Override
    public Optional<SyncJob> status(SyncJobId id) {
        ResponseReader<Optional<SyncJob>> reader =
                parser -> Optional.of(STATUS.read(parser).job(id));
        return execute(ApiRequest.get(
                        CodexCallEvent.Operation.SYNC_STATUS,
                        "/sync/status/" + id,
                        ApiRequest.SMALL_RESPONSE_BYTES,
                        reader)
                .withNotFoundValue(Optional.empty()));
    }

    private <T> T execute(ApiRequest<T> request) {
        try {
            return client.execute(request);
        } catch (CodexCallException failure) {
            throw new SyncUnavailableException(FailureMessages.detailFor(failure.reason()), failure.reason());
        }
    }

    private static boolean isFalse(Object value) {
        return value != null && JsonResponseReaders.isFalse(value.toString());
    }

    private record StartResponse(
            @JsonProperty("success") Object success,
            @JsonProperty("job_id") String jobId) {

        SyncJob job() throws MalformedResponseException {
            if (isFalse(success) || jobId == null) {
                throw new MalformedResponseException("no job was started");
            }
            try {
                return new SyncJob(SyncJobId.parse(jobId), SyncJob.State.RUNNING, Optional.empty(), Optional.empty());
            } catch (IllegalArgumentException invalid) {
                throw new MalformedResponseException("the job id is not a UUID");
            }
        }
    }

    private record StatusResponse(
            @JsonProperty("status") String status,
            @JsonProperty("success") Object success,
            @JsonProperty("started_at") String startedAt,
            @JsonProperty("completed_at") String completedAt) {

        SyncJob job(SyncJobId id) throws MalformedResponseException {
            return new SyncJob(id, state(), timestamp(startedAt), timestamp(completedAt));
        }

        private SyncJob.State state() throws MalformedResponseException {
            return switch (status == null ? "" : status) {
                case "running" -> SyncJob.State.RUNNING;
                case "completed" -> isFalse(success) ? SyncJob.State.FAILED : SyncJob.State.COMPLETED;
                case "failed" -> SyncJob.State.FAILED;
                default -> throw new MalformedResponseException("unknown job status");
            };
        }

        private static Optional<Instant> timestamp(String text) {
            return Optional.ofNullable(text).flatMap(TimestampParser::parse);
        }
    }
}
