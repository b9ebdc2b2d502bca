package io.hivematrix.beacon.codex.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.board.RefreshFailure;
import org.junit.jupiter.api.Test;

class FailureMessagesTest {

    @Test
    void sentenceStatesReason() {
        assertThat(FailureMessages.sentence(RefreshFailure.Reason.UNREACHABLE, "connection refused"))
                .isEqualTo("Codex cannot be reached: connection refused.");
    }

    @Test
    void everyReasonHasItsOwnMessageWithoutHostName() {
        assertThat(RefreshFailure.Reason.values())
                .extracting(reason -> FailureMessages.sentence(reason, "status 500"))
                .allMatch(message -> message.matches("Co[a-z]+[ ,].*\\.") && !message.contains("://"))
                .doesNotHaveDuplicates();
    }
}
