package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.source.DashboardResult;

/** Output format of a dashboard. */
public interface BoardFormat {

    /** Returns the complete output, including line ends. */
    String render(DashboardResult result);

    /** Returns whether the output contains the notices of the dashboard, such as that of missing tickets. */
    default boolean hasNotices() {
        return true;
    }
}
