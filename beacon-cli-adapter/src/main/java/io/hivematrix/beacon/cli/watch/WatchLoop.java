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

/** Polls a dashboard and shows it repeatedly. The last board stays until a newer one is loaded. For one thread. */
public final class WatchLoop {

    private final DashboardPoller poller;
    private final Display display;
    private final WatchEvents events;
    private final Duration interval;
    private Optional<DashboardResult> latest = Optional.empty();

    /** Creates a loop that waits at most {@code interval} between two polls. */
    public WatchLoop(DashboardPoller poller, Display display, WatchEvents events, Duration interval) {
        this.poller = poller;
        this.display = display;
        this.events = events;
        this.interval = interval;
    }

    /**
     * Runs until it is stopped, the display is closed or {@link DashboardPoller#isDone} is true.
     *
     * @return the dashboard that ended the loop, marked stale if the last poll failed; empty if it ended otherwise
     */
    public Optional<Dashboard> run() {
        do {
            Optional<String> error = poll();
            if (events.isStopped()) {
                Thread.interrupted(); // restoring the terminal waits for a process
                return Optional.empty();
            }
            display.show(frame(error));
            Optional<Dashboard> last = latest.map(DashboardResult::dashboard)
                    .map(board -> error.map(detail -> stale(board, detail)).orElse(board))
                    .filter(poller::isDone);
            if (last.isPresent()) {
                return last;
            }
        } while (!display.isClosed() && !events.await(interval, display::handle));
        return Optional.empty();
    }

    /** Loads the latest board; returns the error message if that fails. */
    private Optional<String> poll() {
        try {
            latest = Optional.of(poller.poll());
            return Optional.empty();
        } catch (BoardUnavailableException | CliException failure) {
            if (events.isStopped() || isTransient(failure)) {
                return Optional.ofNullable(failure.getMessage());
            }
            throw failure;
        }
    }

    private static boolean isTransient(RuntimeException failure) {
        return !(failure instanceof CliException known) || known.exitCode() == ExitCode.UNAVAILABLE;
    }

    private ScreenFrame frame(Optional<String> error) {
        RelativeTimes now = poller.now();
        String schedule = "Every " + RelativeTimes.duration(interval) + ", last at " + now.time(now.now());
        String status = latest.map(result -> schedule + ", board fetched "
                        + now.relative(result.dashboard().freshness().fetchedAt()))
                .orElse(schedule);
        return new ScreenFrame(latest.map(this::text), error.isEmpty(), error, status);
    }

    private ScreenFrame.BoardText text(DashboardResult result) {
        return needsAgentFirst -> poller.render(result, needsAgentFirst);
    }

    private Dashboard stale(Dashboard board, String detail) {
        Instant now = poller.now().now();
        Freshness known = board.freshness();
        Optional<RefreshFailure> failure = known.failure()
                .or(() ->
                        Optional.of(new RefreshFailure(RefreshFailure.Reason.FAILING, detail, now, Optional.empty())));
        return new Dashboard(
                board.query(),
                board.view(),
                board.sections(),
                board.workload(),
                board.agentsKnown(),
                new Freshness(known.lastSync(), known.fetchedAt(), failure),
                board.ticketLinks(),
                board.skipped(),
                board.notice());
    }
}
