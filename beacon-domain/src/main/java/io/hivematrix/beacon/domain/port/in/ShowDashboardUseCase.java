package io.hivematrix.beacon.domain.port.in;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.dashboard.UnknownViewException;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;

/** Use case: show the dashboard for a query. Implementations are thread-safe. */
public interface ShowDashboardUseCase {

    /**
     * Returns the latest board, refreshing it first if it is older than its time to live. Blocks for a bounded time.
     *
     * @throws BoardUnavailableException if there is no board, or the latest is too old to be shown
     */
    PreparedBoard latest();

    /**
     * Returns the dashboard for a query on the latest board. Blocks for a bounded time.
     *
     * @throws BoardUnavailableException if there is no board, or the latest is too old to be shown
     * @throws UnknownViewException if the query's view is not defined
     */
    default Dashboard show(DashboardQuery query) {
        return latest().show(query);
    }
}
