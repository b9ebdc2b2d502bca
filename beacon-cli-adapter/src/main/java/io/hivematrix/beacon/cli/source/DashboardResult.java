package io.hivematrix.beacon.cli.source;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import java.util.function.Supplier;

/**
 * Response to a dashboard query.
 *
 * @param dashboard the dashboard
 * @param json supplies the API's JSON document of the same dashboard, in UTF-8; evaluated on demand
 */
public record DashboardResult(Dashboard dashboard, Supplier<byte[]> json) {}
