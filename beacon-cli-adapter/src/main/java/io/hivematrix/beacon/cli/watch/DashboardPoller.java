package io.hivematrix.beacon.cli.watch;

import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.domain.dashboard.Dashboard;

/** Callbacks of a {@link WatchLoop}. */
public interface DashboardPoller {

    DashboardResult poll();

    /** Renders a dashboard at the current time; {@code needsAgentFirst} moves section 3 to the top. */
    String render(DashboardResult result, boolean needsAgentFirst);

    /** Returns whether the loop ends with this dashboard. */
    boolean isDone(Dashboard dashboard);

    /** Returns a formatter for the current time. */
    RelativeTimes now();
}
