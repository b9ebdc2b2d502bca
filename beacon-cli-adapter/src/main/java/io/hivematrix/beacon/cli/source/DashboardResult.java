package io.hivematrix.beacon.cli.source;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What came back for a question.
 *
 * @param dashboard the board as values
 * @param json the same as the API writes it, in UTF-8; made when asked for
 */
public record DashboardResult(Dashboard dashboard, Supplier<byte[]> json) {

    /** @throws NullPointerException naming the component that is null */
    public DashboardResult {
        Objects.requireNonNull(dashboard, "dashboard");
        Objects.requireNonNull(json, "json");
    }
}
