package io.hivematrix.beacon.cli.watch;

import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.domain.dashboard.Dashboard;

/** What is watched, and until when. */
public interface DashboardPoller {

    /** Asks for the board. */
    DashboardResult poll();

    /** Writes the board out as of now. */
    String render(DashboardResult result);

    /** Whether to end at this board. */
    boolean isDone(Dashboard dashboard);

    /** Now. */
    RelativeTimes now();
}
