package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.source.DashboardResult;

/** A way to write a dashboard out. */
@FunctionalInterface
public interface BoardFormat {

    /** The whole output, line ends included. */
    String render(DashboardResult result);
}
