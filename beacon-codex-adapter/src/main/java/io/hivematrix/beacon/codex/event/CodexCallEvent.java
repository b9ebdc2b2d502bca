package io.hivematrix.beacon.codex.event;

import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One finished call.
 *
 * @param operation the operation that was called
 * @param failure why it failed; empty on success
 * @param duration time until the response was read
 */
public record CodexCallEvent(Operation operation, Optional<RefreshFailure.Reason> failure, Duration duration) {

    /** Operations of Codex and Core. */
    public enum Operation {
        TICKETS("codex"),
        AGENTS("codex"),
        PSA_CONFIG("codex"),
        SYNC_START("codex"),
        SYNC_STATUS("codex"),
        SERVICE_TOKEN("core");

        private final String target;

        Operation(String target) {
            this.target = target;
        }

        /** Returns the called service: "codex" or "core". */
        public String target() {
            return target;
        }

        /** Returns the name for metric labels, such as "psa_config". */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
