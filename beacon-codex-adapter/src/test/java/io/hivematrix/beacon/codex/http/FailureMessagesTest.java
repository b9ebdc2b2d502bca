package io.hivematrix.beacon.codex.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.board.RefreshFailure;
import org.junit.jupiter.api.Test;

class FailureMessagesTest {

    @Test
    void everyReasonHasItsOwnMessageWithoutHostName() {
        assertThat(RefreshFailure.Reason.values())
                .extracting(FailureMessages::detailFor)
                .allMatch(message -> message.matches("Co[a-z]+[ ,].*\\.") && !message.contains("://"))
                .doesNotHaveDuplicates();
    }
}
