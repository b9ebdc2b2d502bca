package io.hivematrix.beacon.web.shortcut;

import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Supplier;

/** The board that a request got, or why it got none: whichever way it takes, it asks and waits once. */
public final class AskedBoard {

    /** The request property that holds it. */
    static final String PROPERTY = AskedBoard.class.getName();

    private final Supplier<PreparedBoard> outcome;

    private AskedBoard(Supplier<PreparedBoard> outcome) {
        this.outcome = outcome;
    }

    /**
     * The latest board, as it was asked for on the short way, or is now.
     *
     * @throws BoardUnavailableException if there is no board that is young enough to be shown
     */
    public static PreparedBoard latest(ContainerRequestContext request, ShowDashboardUseCase dashboards) {
        return request.getProperty(PROPERTY) instanceof AskedBoard asked ? asked.orThrow() : dashboards.latest();
    }

    /** Asks for the latest board; a failure is kept as well. */
    static AskedBoard of(ShowDashboardUseCase dashboards) {
        try {
            PreparedBoard board = dashboards.latest();
            return new AskedBoard(() -> board);
        } catch (RuntimeException failure) {
            return new AskedBoard(() -> {
                throw failure;
            });
        }
    }

    /** The board, or the failure as it was met. */
    PreparedBoard orThrow() {
        return outcome.get();
    }
}
