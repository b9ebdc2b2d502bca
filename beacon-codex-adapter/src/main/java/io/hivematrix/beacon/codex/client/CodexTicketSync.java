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
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ticket syncs of Codex. The error text of a failed job is only logged, since it may be confidential: its end, with secrets
 * redacted, once per job. A job's output is not read. Thread-safe.
 */
public final class CodexTicketSync implements TicketSyncClient {

    private static final Logger LOG = LoggerFactory.getLogger(CodexTicketSync.class);
    private static final int MAX_LOGGED_LENGTH = 500;
    private static final Pattern SECRET = Pattern.compile(
            "(?i)([\\w-]*(?:key|token|secret|passw|auth|credential)[\\w-]*[\"']?\\s*[:=]\\s*(?:Bearer |Basic )?)\\S+|(://)\\S+@");

    private static final ResponseReader<StartResponse> START = JsonResponseReaders.small(StartResponse.class);
    private static final ResponseReader<StatusResponse> STATUS = JsonResponseReaders.small(StatusResponse.class);

    private final CodexClient client;
    private final AtomicReference<Optional<SyncJobId>> lastFailed = new AtomicReference<>(Optional.empty());

    public CodexTicketSync(CodexClient client) {
        this.client = client;
    }

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
        ResponseReader<Optional<SyncJob>> reader = parser -> {
            StatusResponse response = STATUS.read(parser);
            SyncJob job = response.job(id);
            if (job.state() == SyncJob.State.FAILED && !Optional.of(id).equals(lastFailed.getAndSet(Optional.of(id)))) {
                LOG.warn("Sync {} of Codex failed: {}", id, reason(Optional.ofNullable(response.error())));
            }
            return Optional.of(job);
        };
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
            throw new SyncUnavailableException(
                    FailureMessages.sentence(failure.reason(), failure.detail()), failure.reason());
        }
    }

    /** Returns the end of an error text, where scripts state the cause, on one line and without what looks like a secret. */
    private static String reason(Optional<Object> error) {
        String text = SECRET.matcher(error.map(Object::toString)
                        .filter(given -> !given.isBlank())
                        .orElse("no reason given"))
                .replaceAll("$1$2[redacted]")
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= MAX_LOGGED_LENGTH ? text : "..." + text.substring(text.length() - MAX_LOGGED_LENGTH);
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
            @JsonProperty("completed_at") String completedAt,
            @JsonProperty("error") Object error) {

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
