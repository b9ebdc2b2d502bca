package io.hivematrix.beacon.codex.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.hivematrix.beacon.codex.LargeBoard;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.Views;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Memory allocated by reading and indexing a large board; the time it takes is measured by a benchmark. */
class ReadingCostTest {

    private static final byte[] DOCUMENT = LargeBoard.live(5000);
    /** The interpreter allocates what compiled code does not. */
    private static final int ROUNDS = 20;

    private static final Views VIEWS =
            Views.standard(Set.of(Views.STANDARD_PROFESSIONAL_SERVICES), View.STANDARD_SIREN_THRESHOLD);

    private final BoardReading reading = new BoardReading();

    @Test
    void readAndIndex_allocatesAtMostThreeTimesTheDocument() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] allocated = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThat(readAndIndex().freshness().isStale()).isFalse();
            allocated[round] = threads.getCurrentThreadAllocatedBytes() - before;
        }

        assertThat(Arrays.stream(allocated).min().orElseThrow())
                .as(Arrays.toString(allocated))
                .isLessThanOrEqualTo(3L * DOCUMENT.length);
    }

    private PreparedBoard readAndIndex() throws IOException {
        BoardSnapshot snapshot = new BoardSnapshot(reading.read(DOCUMENT), Instant.EPOCH, Optional.empty());
        return PreparedBoard.of(snapshot, Agents.NOT_LOADED, PsaConfiguration.UNKNOWN, VIEWS, DefaultOrders.STANDARD);
    }
}
