package io.hivematrix.beacon.domain.board;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Why the board could not be brought up to date.
 *
 * @param reason what went wrong
 * @param since when it first went wrong without having been well since
 * @param nextTry when Beacon will ask again, where that is known
 */
public record RefreshFailure(Reason reason, Instant since, Optional<Instant> nextTry) {

    /** What can go wrong, with a sentence for people. */
    public enum Reason {
        /** No connection, or it broke. */
        UNREACHABLE("Codex cannot be reached."),
        /** No complete answer within the time allowed. */
        TIMED_OUT("Codex did not answer in time."),
        /** Codex does not accept Beacon's token. */
        NOT_PERMITTED("Codex refuses Beacon's access."),
        /** Codex reports a fault of its own. */
        FAILING("Codex reports an error."),
        /** Codex asks to be left in peace for a while. */
        BUSY("Codex is busy and asks to be left alone for a while."),
        /** The answer is no board: not JSON, cut short, or too large. */
        INVALID_RESPONSE("Codex sent an answer that cannot be read."),
        /** Core gave no service token. */
        NO_TOKEN("Core, which signs Beacon in to Codex, gives no token.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason in one sentence for people; without names of hosts or words of other systems. */
        public String sentence() {
            return sentence;
        }
    }

    /** @throws NullPointerException naming the component that is null */
    public RefreshFailure {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(nextTry, "nextTry");
    }
}
