package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.codex.cache.CachingBoardSource;
import io.hivematrix.beacon.codex.cache.Loader;
import io.hivematrix.beacon.codex.config.CacheSettings;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.board.SkippedTickets;
import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** {@link CachingBoardSource} with controlled fetches, clock and scheduler. */
public final class CodexFixture {

    public final TestClock time = new TestClock(FakePlatform.START);
    private final AtomicInteger fetches = new AtomicInteger();
    private final Queue<Runnable> heldTasks = new ArrayDeque<>();
    private final List<Runnable> scheduledTasks = new ArrayList<>();
    private volatile Loader<Board> loader = () -> board(fetches.get());
    private volatile boolean holding;

    public CachingBoardSource boardSource(CacheSettings settings) {
        Executor executor = work -> {
            if (holding) {
                heldTasks.add(work);
            } else {
                work.run();
            }
        };
        return new CachingBoardSource(
                () -> {
                    fetches.incrementAndGet();
                    return loader.load();
                },
                settings,
                time,
                time::nanos,
                executor,
                (delay, work) -> scheduledTasks.add(() -> {
                    time.advance(delay);
                    work.run();
                }));
    }

    /** Makes fetches fail. */
    public void fails(RefreshFailure.Reason reason) {
        fails(new CodexCallException(reason, "test"));
    }

    public void fails(CodexCallException failure) {
        loader = () -> {
            throw failure;
        };
    }

    /** Makes fetches return a board with only that ticket. */
    public void loads(long ticket) {
        loader = () -> board(ticket);
    }

    /** Makes fetches take a time. */
    public void takes(Duration duration) {
        loader = () -> {
            time.advance(duration);
            return board(fetches.get());
        };
    }

    public void throwsOnLoad(Error defect) {
        loader = () -> {
            throw defect;
        };
    }

    public void throwsOnLoad(RuntimeException defect) {
        loader = () -> {
            throw defect;
        };
    }

    /** Makes each fetch wait for {@link #finishFetch}. */
    public void holdFetches() {
        holding = true;
    }

    public void finishFetch() {
        heldTasks.remove().run();
    }

    /** Advances the clock to the latest scheduled task and runs it. */
    public void runScheduledTask() {
        scheduledTasks.remove(scheduledTasks.size() - 1).run();
    }

    public boolean isTaskScheduled() {
        return !scheduledTasks.isEmpty();
    }

    public int fetches() {
        return fetches.get();
    }

    public static Board board(long ticket) {
        Ticket only = Ticket.builder(new TicketId(ticket)).build();
        return new Board(Map.of(Section.OPEN, List.of(only)), Optional.empty(), SkippedTickets.NONE);
    }

    public static CacheSettings settings() {
        return TestSettings.withMaxWait(
                TestSettings.withSnapshotTtl(CacheSettings.DEFAULTS, Duration.ofSeconds(5)), Duration.ofMillis(20));
    }
}
