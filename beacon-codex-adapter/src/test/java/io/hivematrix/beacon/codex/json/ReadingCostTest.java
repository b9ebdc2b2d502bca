package io.hivematrix.beacon.codex.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.hivematrix.beacon.codex.LargeBoard;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What reading a large board costs in memory; what it costs in time is for the benchmark to tell. */
class ReadingCostTest {

    private static final int DOCUMENT_BYTES = LargeBoard.live(5000).length;

    @Test
    void readingAndIndexingAllocateAtMostThreeTimesTheDocument() throws IOException {
        BoardReaderBenchmark reading = new BoardReaderBenchmark();
        reading.readAndIndex();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(reading.readAndIndex().freshness().stale()).isFalse();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).isLessThanOrEqualTo(3L * DOCUMENT_BYTES);
    }
}
