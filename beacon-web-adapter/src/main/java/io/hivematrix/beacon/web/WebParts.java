package io.hivematrix.beacon.web;

import io.hivematrix.beacon.domain.port.in.ListAgents;
import io.hivematrix.beacon.domain.port.in.ListViews;
import io.hivematrix.beacon.domain.port.in.ShowDashboard;
import io.hivematrix.beacon.domain.port.in.SyncTickets;
import io.hivematrix.beacon.web.auth.Guard;
import io.hivematrix.beacon.web.http.ExchangeListener;
import io.hivematrix.beacon.web.ratelimit.RequestLimits;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the web server stands in front of.
 *
 * @param dashboards shows the board
 * @param agents tells who the agents are
 * @param views tells which views there are
 * @param sync has Codex ask for news
 * @param clock the time
 * @param components further filters and resources of the server, as objects that Jersey takes
 * @param listeners are told of every exchange
 * @param meters where the server counts what it does
 */
public record WebParts(
        ShowDashboard dashboards,
        ListAgents agents,
        ListViews views,
        SyncTickets sync,
        Clock clock,
        List<Object> components,
        List<ExchangeListener> listeners,
        MeterRegistry meters) {

    /** @throws NullPointerException naming the component that is null */
    public WebParts {
        Objects.requireNonNull(dashboards, "dashboards");
        Objects.requireNonNull(agents, "agents");
        Objects.requireNonNull(views, "views");
        Objects.requireNonNull(sync, "sync");
        Objects.requireNonNull(clock, "clock");
        components = List.copyOf(components);
        listeners = List.copyOf(listeners);
        Objects.requireNonNull(meters, "meters");
    }

    /** The ports and the time alone; nothing is counted. */
    public static WebParts of(
            ShowDashboard dashboards, ListAgents agents, ListViews views, SyncTickets sync, Clock clock) {
        return new WebParts(dashboards, agents, views, sync, clock, List.of(), List.of(), new CompositeMeterRegistry());
    }

    /** The same with one more filter or resource. */
    public WebParts with(Object component) {
        return new WebParts(dashboards, agents, views, sync, clock, and(components, component), listeners, meters);
    }

    /** The same with one more who is told of every exchange. */
    public WebParts withListener(ExchangeListener listener) {
        return new WebParts(dashboards, agents, views, sync, clock, components, and(listeners, listener), meters);
    }

    /** The same, counting there. */
    public WebParts withMeters(MeterRegistry meters) {
        return new WebParts(dashboards, agents, views, sync, clock, components, listeners, meters);
    }

    /**
     * The guard among the components.
     *
     * @throws IllegalArgumentException if there is none, for resources are closed until somebody opens them; or if there
     *     are several, which would not agree on the ways that a request can take
     */
    Guard guard() {
        return component(Guard.class).orElseThrow(() -> new IllegalArgumentException("components must have a guard"));
    }

    /**
     * The limits among the components, where there are any.
     *
     * @throws IllegalArgumentException if there are several
     */
    Optional<RequestLimits> limits() {
        return component(RequestLimits.class);
    }

    private <T> Optional<T> component(Class<T> type) {
        List<T> found =
                components.stream().filter(type::isInstance).map(type::cast).toList();
        if (found.size() > 1) {
            throw new IllegalArgumentException("components must not have more than one " + type.getSimpleName());
        }
        return found.stream().findFirst();
    }

    private static <T> List<T> and(List<T> list, T another) {
        List<T> more = new ArrayList<>(list);
        more.add(another);
        return more;
    }
}
