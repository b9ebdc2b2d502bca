package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.codex.cache.CachingBoardSource;
import io.hivematrix.beacon.codex.cache.Loader;
import io.hivematrix.beacon.codex.config.CacheSettings;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.RefreshFailure;
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

/**
 * A kept board whose world a test holds in its hands: what a fetch brings, when it ends, how time passes, and when the
 * timer rings.
 */
public final class CodexFixture {

    public final TestClock time = new TestClock(FakePlatform.START);
    private final AtomicInteger fetches = new AtomicInteger();
    private final Queue<Runnable> begun = new ArrayDeque<>();
    private final List<Runnable> alarms = new ArrayList<>();
    private volatile Loader<Board> fetcher = () -> board(fetches.get());
    private volatile boolean byHand;

    public CachingBoardSource keeping(CacheSettings settings) {
        Executor executor = work -> {
            if (byHand) {
                begun.add(work);
            } else {
                work.run();
            }
        };
        return new CachingBoardSource(
                () -> {
                    fetches.incrementAndGet();
                    return fetcher.load();
                },
                settings,
                time,
                time::nanos,
                executor,
                (delay, work) -> alarms.add(() -> {
                    time.advance(delay);
                    work.run();
                }));
    }

    /** From now on fetches fail. */
    public void fails(RefreshFailure.Reason reason) {
        fails(new CodexCallException(reason, "a test wants it"));
    }

    public void fails(CodexCallException failure) {
        fetcher = () -> {
            throw failure;
        };
    }

    /** From now on fetches bring a board whose only ticket has that number. */
    public void brings(long ticket) {
        fetcher = () -> board(ticket);
    }

    public void breaksWith(RuntimeException defect) {
        fetcher = () -> {
            throw defect;
        };
    }

    /** From now on a fetch that has begun goes no further until {@link #finishFetch}. */
    public void holdsFetches() {
        byHand = true;
    }

    public void finishFetch() {
        begun.remove().run();
    }

    /** Lets time pass until the latest alarm rings. */
    public void ringTimer() {
        alarms.remove(alarms.size() - 1).run();
    }

    public boolean timerIsSet() {
        return !alarms.isEmpty();
    }

    public int fetches() {
        return fetches.get();
    }

    public static Board board(long ticket) {
        Ticket only = Ticket.builder(new TicketId(ticket)).build();
        return new Board(Map.of(Section.OPEN, List.of(only)), Optional.empty(), 0);
    }

    public static CacheSettings settings() {
        return CacheSettings.DEFAULTS.withMaxWait(Duration.ofMillis(20));
    }
}
