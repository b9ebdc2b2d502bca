package io.hivematrix.beacon.codex.json;

import io.hivematrix.beacon.codex.FakePlatform;
import io.hivematrix.beacon.codex.LargeBoard;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.domain.ticket.SlaColorPolicy;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.Views;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading 5,000 tickets of the observed dialect, about 8 MB, alone and with what the domain lays out ahead of the first
 * query. Run by {@code bin/bench reader}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BoardReaderBenchmark {

    private static final Views VIEWS =
            Views.standard(Set.of(Views.STANDARD_PROFESSIONAL_SERVICES), View.STANDARD_SIREN_THRESHOLD);

    private final byte[] document = LargeBoard.live(5000);
    private final TestClock time = new TestClock(FakePlatform.START);
    private final BoardReader reader = new BoardReader(SlaColorPolicy.STANDARD, Long.MAX_VALUE, time, List.of(), unnamed -> {}, (count, fault) -> {});

    /** From bytes to a board. */
    @Benchmark
    public Board read() throws IOException {
        return JsonResponseReaders.read(new ByteArrayInputStream(document), reader);
    }

    /** Reads and indexes a board. */
    @Benchmark
    public PreparedBoard readAndIndex() throws IOException {
        BoardSnapshot snapshot = new BoardSnapshot(read(), time.instant(), Optional.empty());
        return PreparedBoard.of(snapshot, Agents.NOT_LOADED, PsaConfiguration.UNKNOWN, VIEWS, DefaultOrders.STANDARD);
    }
}
