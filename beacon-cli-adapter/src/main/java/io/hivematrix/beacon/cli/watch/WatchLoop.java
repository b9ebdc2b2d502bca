package io.hivematrix.beacon.cli.watch;

import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Looks, shows, waits, and looks again; a board that was had stays until there is a newer one. */
public final class WatchLoop {

    private final DashboardPoller watcher;
    private final Display display;
    private final StopSignal pause;
    private final Duration interval;
    private Optional<DashboardResult> latest = Optional.empty();

    /** Watches over that display, so often. */
    public WatchLoop(DashboardPoller watcher, Display display, StopSignal pause, Duration interval) {
        this.watcher = watcher;
        this.display = display;
        this.pause = pause;
        this.interval = interval;
    }

    /**
     * Goes on until it is ended, nobody looks any more, or the watcher ends at a board.
     *
     * @return the board that the watcher ended at, marked stale where it could not be brought up to date
     */
    public Optional<Dashboard> run() {
        do {
            Optional<String> trouble = poll();
            if (pause.isStopped()) {
                return Optional.empty();
            }
            display.show(frame(trouble));
            Optional<Dashboard> last = latest.map(DashboardResult::dashboard)
                    .map(board -> trouble.isEmpty() ? board : stale(board))
                    .filter(watcher::isDone);
            if (last.isPresent()) {
                return last;
            }
        } while (!display.isClosed() && !pause.awaitStop(interval));
        return Optional.empty();
    }

    /** Brings the latest board up to date; the reason where that fails. */
    private Optional<String> poll() {
        try {
            latest = Optional.of(watcher.poll());
            return Optional.empty();
        } catch (BoardUnavailableException | CliException failure) {
            if (pause.isStopped() || passes(failure)) {
                return Optional.of(failure.getMessage());
            }
            throw failure;
        }
    }

    private static boolean passes(RuntimeException failure) {
        return !(failure instanceof CliException known) || known.exitCode() == ExitCode.UNAVAILABLE;
    }

    private ScreenFrame frame(Optional<String> trouble) {
        RelativeTimes now = watcher.now();
        String looked = "Every " + RelativeTimes.span(interval) + ", last at " + now.time(now.now());
        String status = latest.map(answer -> looked + ", board fetched "
                        + now.distance(answer.dashboard().freshness().fetchedAt()))
                .orElse(looked);
        return new ScreenFrame(latest.map(watcher::render), trouble.isEmpty(), trouble, status);
    }

    private Dashboard stale(Dashboard board) {
        Instant now = watcher.now().now();
        Freshness known = board.freshness();
        Optional<RefreshFailure> failure = known.failure()
                .or(() -> Optional.of(new RefreshFailure(RefreshFailure.Reason.FAILING, now, Optional.empty())));
        return new Dashboard(
                board.query(),
                board.view(),
                board.sections(),
                board.workload(),
                board.agentsKnown(),
                new Freshness(known.lastSync(), known.fetchedAt(), failure),
                board.ticketLinks(),
                board.notice());
    }
}
