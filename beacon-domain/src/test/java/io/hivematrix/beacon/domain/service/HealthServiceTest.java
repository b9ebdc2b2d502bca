package io.hivematrix.beacon.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.board.SkippedTickets;
import io.hivematrix.beacon.domain.health.BoardHealth;
import io.hivematrix.beacon.domain.health.CircuitState;
import io.hivematrix.beacon.domain.health.DiskSpace;
import io.hivematrix.beacon.domain.health.HealthReport;
import io.hivematrix.beacon.domain.health.HealthStatus;
import io.hivematrix.beacon.domain.health.ProbeResult;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HealthServiceTest {

    private static final Instant START = Instant.parse("2026-11-22T10:30:00Z");
    private static final DiskSpace HALF_FULL = new DiskSpace(100, 50);

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Boards boards = new Boards();
    private final TestClock clock = new TestClock(START);
    private DiskSpace disk = HALF_FULL;
    private Optional<String> codexError = Optional.empty();
    private CircuitState circuit = CircuitState.CLOSED;
    private int probeCalls;

    private final HealthService service = new HealthService(
            new HealthSources(() -> disk, List.of(new CodexProbe()), boards, () -> circuit),
            clock,
            clock::nanos,
            tasks::add);

    @Test
    void status_isHealthyIfDiskAndDependenciesAre() {
        HealthReport report = report();

        assertThat(report.status()).isEqualTo(HealthStatus.HEALTHY);
        assertThat(report.timestamp()).isEqualTo(START);
        assertThat(report.dependencies().get(0).name()).isEqualTo("codex");
    }

    @Test
    void status_isWorstOfDiskAndDependencies() {
        disk = new DiskSpace(100, 10);
        assertThat(report().status()).isEqualTo(HealthStatus.DEGRADED);

        codexError = Optional.of("Connection refused.");
        clock.advance(Duration.ofSeconds(10));
        HealthReport report = report();

        assertThat(report.status()).isEqualTo(HealthStatus.UNHEALTHY);
        assertThat(report.dependencies().get(0).error()).contains("Connection refused.");
    }

    @Test
    void concurrentReports_shareOneProbe() {
        List<CompletableFuture<HealthReport>> reports = Stream.generate(service::report)
                .limit(1000)
                .map(stage -> stage.toCompletableFuture())
                .toList();
        assertThat(reports).noneMatch(CompletableFuture::isDone);

        runProbes();

        assertThat(reports).allMatch(CompletableFuture::isDone);
        assertThat(probeCalls).isEqualTo(1);
    }

    @Test
    void probeResults_areReusedForTwoSeconds() {
        report();
        clock.advance(Duration.ofSeconds(2));
        report();
        assertThat(probeCalls).isEqualTo(1);

        clock.advance(Duration.ofMillis(1));
        report();
        assertThat(probeCalls).isEqualTo(2);
    }

    @Test
    void clockSetBack_probesAreRepeated() {
        report();
        clock.setBack(Duration.ofHours(1));
        clock.advance(Duration.ofSeconds(3));

        codexError = Optional.of("Connection refused.");

        assertThat(report().dependencies().get(0).error()).contains("Connection refused.");
    }

    @Test
    void report_hasFreshnessOfBoard() {
        Instant lastSync = START.minusSeconds(300);
        RefreshFailure failure = new RefreshFailure(RefreshFailure.Reason.TIMED_OUT, "", START, Optional.empty());
        boards.snapshot = Optional.of(new BoardSnapshot(
                new Board(Map.of(), Optional.of(lastSync), SkippedTickets.NONE),
                START.minusSeconds(40),
                Optional.of(failure)));
        circuit = CircuitState.OPEN;

        assertThat(report().board())
                .isEqualTo(new BoardHealth(
                        Optional.of(Duration.ofSeconds(40)),
                        Optional.of(lastSync),
                        true,
                        CircuitState.OPEN,
                        0,
                        SkippedTickets.NONE));
    }

    @Test
    void report_isDegradedFromOnePercentOfSkippedTickets() {
        boards.snapshot = skipping(1, 1);
        assertThat(report().status()).isEqualTo(HealthStatus.DEGRADED);
        assertThat(report().board().skipped()).isEqualTo(skipped(1));

        assertThat(boardWith(99, 1).status()).isEqualTo(HealthStatus.DEGRADED);
        assertThat(boardWith(100, 1).status()).isEqualTo(HealthStatus.HEALTHY);
    }

    @Test
    void report_isDegradedWithoutBoardWhileCodexFails() {
        assertThat(report().status()).isEqualTo(HealthStatus.HEALTHY);
        circuit = CircuitState.OPEN;
        assertThat(report().status()).isEqualTo(HealthStatus.DEGRADED);
    }

    private static Optional<BoardSnapshot> skipping(long ticket, int skipped) {
        return Optional.of(new BoardSnapshot(
                new Board(
                        Map.of(Section.OPEN, List.of(Tickets.ticket(ticket).build())),
                        Optional.empty(),
                        skipped(skipped)),
                START,
                Optional.empty()));
    }

    private static BoardHealth boardWith(int tickets, int skipped) {
        return new BoardHealth(
                Optional.empty(), Optional.empty(), false, CircuitState.CLOSED, tickets, skipped(skipped));
    }

    private static SkippedTickets skipped(int count) {
        return new SkippedTickets(count, "ticket 9: id is malformed", Optional.of(START));
    }

    @Test
    void isReady_withStaleBoard() {
        assertThat(service.isReady()).isFalse();

        RefreshFailure failure = new RefreshFailure(RefreshFailure.Reason.UNREACHABLE, "", START, Optional.empty());
        boards.snapshot = Optional.of(new BoardSnapshot(
                new Board(Map.of(), Optional.empty(), SkippedTickets.NONE), START, Optional.of(failure)));

        assertThat(service.isReady()).isTrue();
        assertThat(probeCalls).isZero();
    }

    private HealthReport report() {
        CompletableFuture<HealthReport> report = service.report().toCompletableFuture();
        runProbes();
        return report.join();
    }

    private void runProbes() {
        for (Runnable probe = tasks.poll(); probe != null; probe = tasks.poll()) {
            probe.run();
        }
    }

    private final class CodexProbe implements DependencyProbe {

        @Override
        public String name() {
            return "codex";
        }

        @Override
        public ProbeResult check() {
            probeCalls++;
            return new ProbeResult(codexError);
        }
    }

    private static final class Boards implements BoardSource {

        private Optional<BoardSnapshot> snapshot = Optional.empty();

        @Override
        public BoardSnapshot latest() {
            throw new AssertionError("a health check must not fetch a board");
        }

        @Override
        public Optional<BoardSnapshot> current() {
            return snapshot;
        }

        @Override
        public void invalidate() {
            throw new AssertionError("a health check must not invalidate the board");
        }
    }
}
