package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.domain.board.RefreshFailure;

/** Messages for users about failed calls to Codex. They contain no host names. */
public final class FailureMessages {

    private FailureMessages() {}

    /** Returns the message for a kind of failure, one sentence. */
    public static String detailFor(RefreshFailure.Reason reason) {
        return switch (reason) {
            case UNREACHABLE -> "Codex cannot be reached.";
            case TIMED_OUT -> "Codex did not respond in time.";
            case NOT_PERMITTED -> "Codex denied access to Beacon.";
            case FAILING -> "Codex reports an error.";
            case BUSY -> "Codex is overloaded and asked Beacon to retry later.";
            case INVALID_RESPONSE -> "Codex sent a response that cannot be read.";
            case NO_TOKEN -> "Core did not issue a service token.";
        };
    }
}
