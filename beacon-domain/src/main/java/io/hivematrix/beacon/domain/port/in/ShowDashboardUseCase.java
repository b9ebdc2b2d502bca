package io.hivematrix.beacon.domain.port.in;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.dashboard.UnknownViewException;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;

/** Shows a viewer the board. */
public interface ShowDashboardUseCase {

    /**
     * The latest board, which any number of questions can be put to.
     *
     * @throws BoardUnavailableException if there is no board that is young enough to be shown
     */
    PreparedBoard latest();

    /**
     * What one viewer sees.
     *
     * @throws BoardUnavailableException if there is no board that is young enough to be shown
     * @throws UnknownViewException if there is no such view
     */
    default Dashboard show(DashboardQuery query) {
        return latest().show(query);
    }
}
