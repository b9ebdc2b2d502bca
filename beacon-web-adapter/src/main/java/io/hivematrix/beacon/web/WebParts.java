package io.hivematrix.beacon.web;

import io.hivematrix.beacon.domain.port.in.ListAgents;
import io.hivematrix.beacon.domain.port.in.ListViews;
import io.hivematrix.beacon.domain.port.in.ShowDashboard;
import io.hivematrix.beacon.domain.port.in.SyncTickets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the web server stands in front of.
 *
 * @param dashboards shows the board
 * @param agents tells who the agents are
 * @param views tells which views there are
 * @param sync has Codex ask for news
 * @param clock the time
 * @param components further filters and resources of the server, as objects that Jersey takes
 */
public record WebParts(
        ShowDashboard dashboards,
        ListAgents agents,
        ListViews views,
        SyncTickets sync,
        Clock clock,
        List<Object> components) {

    /** @throws NullPointerException naming the component that is null */
    public WebParts {
        Objects.requireNonNull(dashboards, "dashboards");
        Objects.requireNonNull(agents, "agents");
        Objects.requireNonNull(views, "views");
        Objects.requireNonNull(sync, "sync");
        Objects.requireNonNull(clock, "clock");
        components = List.copyOf(components);
    }

    /** The ports and the time alone. */
    public static WebParts of(
            ShowDashboard dashboards, ListAgents agents, ListViews views, SyncTickets sync, Clock clock) {
        return new WebParts(dashboards, agents, views, sync, clock, List.of());
    }

    /** The same with one more filter or resource. */
    public WebParts with(Object component) {
        List<Object> more = new ArrayList<>(components);
        more.add(component);
        return new WebParts(dashboards, agents, views, sync, clock, more);
    }
}
