package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.source.DashboardResult;

/** Output format of a dashboard. */
@FunctionalInterface
public interface BoardFormat {

    /** Returns the complete output, including line ends. */
    String render(DashboardResult result);
}
