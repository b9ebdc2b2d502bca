package io.hivematrix.beacon.codex.event;

import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One call that went over the wire.
 *
 * @param operation what was asked
 * @param failure what went wrong, empty where it went well
 * @param took how long it took, its answer read
 */
public record CodexCallEvent(Operation operation, Optional<RefreshFailure.Reason> failure, Duration took) {

    /** What is asked of Codex and Core. */
    public enum Operation {
        /** Codex's active tickets. */
        TICKETS("codex"),
        /** Codex's agents. */
        AGENTS("codex"),
        /** Codex's PSA configuration. */
        PSA_CONFIG("codex"),
        /** The start of a sync in Codex. */
        SYNC_START("codex"),
        /** How a sync in Codex is getting on. */
        SYNC_STATUS("codex"),
        /** A service token from Core. */
        SERVICE_TOKEN("core");

        private final String target;

        Operation(String target) {
            this.target = target;
        }

        /** The service that is asked: "codex" or "core". */
        public String target() {
            return target;
        }

        /** The name for labels, such as "psa_config". */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws NullPointerException naming the component that is null */
    public CodexCallEvent {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(took, "took");
    }
}
