package io.hivematrix.beacon.cli.source;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;

/**
 * A way to a board, the same for the commands whichever it is. Every method throws {@link CliException}, or one of the
 * domain's exceptions, where it gets no answer.
 */
public interface DashboardSource extends AutoCloseable {

    /** The view to show where none is asked for. */
    ViewSlug defaultView();

    /** The answer to a question. */
    DashboardResult fetch(DashboardQuery query);

    /** The views there are. */
    Views views();

    /** The agents there are. */
    Agents agents();

    /** How well Beacon, or what it depends on, is. */
    HealthResult health();

    @Override
    void close();
}
