package io.hivematrix.beacon.cli.source;

import io.hivematrix.beacon.domain.dashboard.Dashboard;

/** Writes a dashboard as the API does, byte for byte. */
@FunctionalInterface
public interface DashboardWriter {

    /** The JSON document in UTF-8, with all fields. */
    byte[] write(Dashboard dashboard);
}
