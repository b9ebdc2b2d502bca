package io.hivematrix.beacon.cli.source;

import io.hivematrix.beacon.domain.port.in.CheckHealthUseCase;
import io.hivematrix.beacon.domain.port.in.ListAgentsUseCase;
import io.hivematrix.beacon.domain.port.in.ListViewsUseCase;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.domain.ticket.Section;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Use cases backed by Codex, opened for one command. A command fetches the board only once, so the supplier of a session
 * waits for a bounded time until agents and PSA configuration are loaded; otherwise names and links would be missing.
 *
 * @param dashboards shows boards
 * @param agents lists agents
 * @param views lists views
 * @param health checks Codex, Core and this machine
 * @param additionalSections the named sections beyond the four of the specification
 * @param addresses the addresses of Core and Codex by the names of their health checks, for messages
 * @param awaitBoard waits for a bounded time until the first fetch of the board has ended
 * @param onClose releases threads and connections; called once
 */
public record CodexSession(
        ShowDashboardUseCase dashboards,
        ListAgentsUseCase agents,
        ListViewsUseCase views,
        CheckHealthUseCase health,
        List<Section> additionalSections,
        Map<String, URI> addresses,
        Runnable awaitBoard,
        Runnable onClose) {

    public CodexSession {
        additionalSections = List.copyOf(additionalSections);
        addresses = Map.copyOf(addresses);
    }
}
