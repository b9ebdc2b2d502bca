package io.hivematrix.beacon.cli.source;

import io.hivematrix.beacon.domain.dashboard.Dashboard;

/** Serializes a dashboard byte for byte as the API does. */
@FunctionalInterface
public interface DashboardWriter {

    /** Returns the JSON document in UTF-8, with all ticket fields. */
    byte[] write(Dashboard dashboard);
}
