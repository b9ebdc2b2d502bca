package io.hivematrix.beacon.cli.source;

import io.hivematrix.beacon.domain.port.in.CheckHealthUseCase;
import io.hivematrix.beacon.domain.port.in.ListAgentsUseCase;
import io.hivematrix.beacon.domain.port.in.ListViewsUseCase;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import java.util.Objects;

/**
 * The way straight to Codex, opened for one command. Since a command asks once and ends, whoever opens it waits (within
 * bounds) for the agents and the PSA configuration, so that the board has its names and links at once.
 *
 * @param dashboards the boards
 * @param agents the agents
 * @param views the views
 * @param health how well Codex, Core and this machine are
 * @param onClose lets go of threads and connections; called once
 */
public record CodexSession(
        ShowDashboardUseCase dashboards,
        ListAgentsUseCase agents,
        ListViewsUseCase views,
        CheckHealthUseCase health,
        Runnable onClose) {

    /** @throws NullPointerException naming the component that is null */
    public CodexSession {
        Objects.requireNonNull(dashboards, "dashboards");
        Objects.requireNonNull(agents, "agents");
        Objects.requireNonNull(views, "views");
        Objects.requireNonNull(health, "health");
        Objects.requireNonNull(onClose, "closing");
    }
}
