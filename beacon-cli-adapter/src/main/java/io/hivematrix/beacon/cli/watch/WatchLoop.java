package io.hivematrix.beacon.cli.watch;

import io.hivematrix.beacon.cli.source.Answer;
import io.hivematrix.beacon.cli.source.CliFailure;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.text.Moments;
import io.hivematrix.beacon.domain.board.Failure;
import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Looks, shows, waits, and looks again; a board that was had stays until there is a newer one. */
public final class WatchLoop {

    private final Watcher watcher;
    private final Display display;
    private final Pause pause;
    private final Duration interval;
    private Optional<Answer> latest = Optional.empty();

    /** Watches over that display, so often. */
    public WatchLoop(Watcher watcher, Display display, Pause pause, Duration interval) {
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
            Optional<String> trouble = look();
            if (pause.ended()) {
                return Optional.empty();
            }
            display.show(frame(trouble));
            Optional<Dashboard> last = latest.map(Answer::dashboard)
                    .map(board -> trouble.isEmpty() ? board : stale(board))
                    .filter(watcher::endsAt);
            if (last.isPresent()) {
                return last;
            }
        } while (!display.gone() && !pause.endsWithin(interval));
        return Optional.empty();
    }

    /** Brings the latest board up to date; the reason where that fails. */
    private Optional<String> look() {
        try {
            latest = Optional.of(watcher.ask());
            return Optional.empty();
        } catch (BoardUnavailableException | CliFailure failure) {
            if (pause.ended() || passes(failure)) {
                return Optional.of(failure.getMessage());
            }
            throw failure;
        }
    }

    private static boolean passes(RuntimeException failure) {
        return !(failure instanceof CliFailure known) || known.exitCode() == ExitCode.UNAVAILABLE;
    }

    private Frame frame(Optional<String> trouble) {
        Moments now = watcher.now();
        String looked = "Every " + Moments.span(interval) + ", last at " + now.time(now.now());
        String status = latest.map(answer -> looked + ", board fetched "
                        + now.distance(answer.dashboard().freshness().fetchedAt()))
                .orElse(looked);
        return new Frame(latest.map(watcher::render), trouble.isEmpty(), trouble, status);
    }

    private Dashboard stale(Dashboard board) {
        Instant now = watcher.now().now();
        Freshness known = board.freshness();
        Optional<Failure> failure =
                known.failure().or(() -> Optional.of(new Failure(Failure.Reason.FAILING, now, Optional.empty())));
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
