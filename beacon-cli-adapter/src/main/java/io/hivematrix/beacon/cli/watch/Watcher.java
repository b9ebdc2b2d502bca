package io.hivematrix.beacon.cli.watch;

import io.hivematrix.beacon.cli.source.Answer;
import io.hivematrix.beacon.cli.text.Moments;
import io.hivematrix.beacon.domain.dashboard.Dashboard;

/** What is watched, and until when. */
public interface Watcher {

    /** Asks for the board. */
    Answer ask();

    /** Writes the board out as of now. */
    String render(Answer answer);

    /** Whether to end at this board. */
    boolean endsAt(Dashboard dashboard);

    /** Now. */
    Moments now();
}
