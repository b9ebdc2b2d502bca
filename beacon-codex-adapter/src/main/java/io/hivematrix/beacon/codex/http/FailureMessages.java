package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.domain.board.RefreshFailure;

/** Messages for users about failed calls to Codex. They contain no host names. */
public final class FailureMessages {

    private FailureMessages() {}

    /**
     * Returns the message for a failure, one sentence.
     *
     * @param detail what went wrong, without address; omitted if the kind of failure says it all
     */
    public static String sentence(RefreshFailure.Reason reason, String detail) {
        return switch (reason) {
            case UNREACHABLE -> "Codex cannot be reached: " + detail + ".";
            case TIMED_OUT -> "Codex did not respond in time.";
            case NOT_PERMITTED -> "Codex denied access to Beacon: " + detail + ".";
            case FAILING -> "Codex reports an error: " + detail + ".";
            case BUSY -> "Codex is overloaded and asked Beacon to retry later.";
            case INVALID_RESPONSE -> "Codex sent a response that cannot be read: " + detail + ".";
            case NO_TOKEN -> "Core did not issue a service token: " + detail + ".";
        };
    }
}
