package io.hivematrix.beacon.codex;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.ticket.SlaRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What reading a large board costs. */
class ReadingCostTest {

    private static final int TICKETS = 5_000;

    @Test
    void readingAllocatesAtMostThreeTimesTheDocument() throws IOException {
        byte[] document = LargeBoard.live(TICKETS);
        read(document);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getCurrentThreadAllocatedBytes();
        Board board = read(document);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(board.size()).isEqualTo(TICKETS);
        assertThat(allocated).isLessThanOrEqualTo(3L * document.length);
    }

    private static Board read(byte[] document) throws IOException {
        return JsonAnswers.read(
                new ByteArrayInputStream(document),
                new BoardReader(SlaRule.STANDARD, new FakeTime(), (count, fault) -> {}));
    }
}
