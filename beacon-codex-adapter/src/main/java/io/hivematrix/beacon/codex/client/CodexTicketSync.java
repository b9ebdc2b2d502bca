package io.hivematrix.beacon.codex.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hivematrix.beacon.codex.event.CodexCall;
import io.hivematrix.beacon.codex.http.CallFailedException;
import io.hivematrix.beacon.codex.http.Question;
import io.hivematrix.beacon.codex.json.AnswerReader;
import io.hivematrix.beacon.codex.json.JsonAnswers;
import io.hivematrix.beacon.codex.json.MalformedAnswerException;
import io.hivematrix.beacon.codex.json.WireTime;
import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.port.out.SyncUnavailableException;
import io.hivematrix.beacon.domain.port.out.TicketSync;
import java.time.Instant;
import java.util.Optional;

/** Codex's syncs. What Codex writes about a job, its output and error, is not even read: it may hold anything. */
public final class CodexTicketSync implements TicketSync {

    private static final AnswerReader<StartAnswer> START = JsonAnswers.small(StartAnswer.class);
    private static final AnswerReader<StatusAnswer> STATUS = JsonAnswers.small(StatusAnswer.class);

    private final CodexClient client;

    public CodexTicketSync(CodexClient client) {
        this.client = client;
    }

    @Override
    public SyncJob start() {
        return ask(Question.post(
                CodexCall.Operation.SYNC_START,
                "/sync/tickets",
                "{}",
                parser -> START.read(parser).job()));
    }

    @Override
    public Optional<SyncJob> status(SyncJobId id) {
        AnswerReader<Optional<SyncJob>> reader =
                parser -> Optional.of(STATUS.read(parser).job(id));
        return ask(Question.get(CodexCall.Operation.SYNC_STATUS, "/sync/status/" + id, Question.SMALL, reader)
                .orNotFound(Optional.empty()));
    }

    private <T> T ask(Question<T> question) {
        try {
            return client.ask(question);
        } catch (CallFailedException failure) {
            throw new SyncUnavailableException(failure.reason());
        }
    }

    private record StartAnswer(
            @JsonProperty("success") Boolean success,
            @JsonProperty("job_id") String jobId) {

        SyncJob job() throws MalformedAnswerException {
            if (Boolean.FALSE.equals(success) || jobId == null) {
                throw new MalformedAnswerException("no job was started");
            }
            try {
                return new SyncJob(SyncJobId.parse(jobId), SyncJob.State.RUNNING, Optional.empty(), Optional.empty());
            } catch (IllegalArgumentException noId) {
                throw new MalformedAnswerException("the job has no UUID");
            }
        }
    }

    private record StatusAnswer(
            @JsonProperty("status") String status,
            @JsonProperty("success") Boolean success,
            @JsonProperty("started_at") String startedAt,
            @JsonProperty("completed_at") String completedAt) {

        SyncJob job(SyncJobId id) throws MalformedAnswerException {
            return new SyncJob(id, state(), time(startedAt), time(completedAt));
        }

        private SyncJob.State state() throws MalformedAnswerException {
            return switch (status == null ? "" : status) {
                case "running" -> SyncJob.State.RUNNING;
                case "completed" -> Boolean.FALSE.equals(success) ? SyncJob.State.FAILED : SyncJob.State.COMPLETED;
                case "failed" -> SyncJob.State.FAILED;
                default -> throw new MalformedAnswerException("the job has no known status");
            };
        }

        private static Optional<Instant> time(String text) {
            return Optional.ofNullable(text).flatMap(WireTime::parse);
        }
    }
}
