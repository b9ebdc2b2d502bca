package io.hivematrix.beacon.web;

import io.hivematrix.beacon.domain.port.in.ListAgentsUseCase;
import io.hivematrix.beacon.domain.port.in.ListViewsUseCase;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.domain.port.in.TicketSyncUseCase;
import io.hivematrix.beacon.web.auth.AuthenticationFeature;
import io.hivematrix.beacon.web.http.RequestListener;
import io.hivematrix.beacon.web.ratelimit.RateLimitFeature;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

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
public record WebDependencies(
        ShowDashboardUseCase dashboards,
        ListAgentsUseCase agents,
        ListViewsUseCase views,
        TicketSyncUseCase sync,
        Clock clock,
        List<Object> components,
        List<RequestListener> listeners,
        MeterRegistry meters) {

    public WebDependencies {
        components = List.copyOf(components);
        listeners = List.copyOf(listeners);
    }

    /** The ports and the time alone; nothing is counted. */
    public static WebDependencies of(
            ShowDashboardUseCase dashboards,
            ListAgentsUseCase agents,
            ListViewsUseCase views,
            TicketSyncUseCase sync,
            Clock clock) {
        return new WebDependencies(
                dashboards, agents, views, sync, clock, List.of(), List.of(), new CompositeMeterRegistry());
    }

    /** The same with one more filter or resource. */
    public WebDependencies with(Object component) {
        return new WebDependencies(
                dashboards, agents, views, sync, clock, and(components, component), listeners, meters);
    }

    /** The same with one more who is told of every exchange. */
    public WebDependencies withListener(RequestListener listener) {
        return new WebDependencies(
                dashboards, agents, views, sync, clock, components, and(listeners, listener), meters);
    }

    /** The same, counting there. */
    public WebDependencies withMeters(MeterRegistry meters) {
        return new WebDependencies(dashboards, agents, views, sync, clock, components, listeners, meters);
    }

    /**
     * Checks the components for those that must not be missing or registered twice.
     *
     * @throws IllegalArgumentException if there is not exactly one {@link AuthenticationFeature}, or more than one {@link
     *     RateLimitFeature}
     */
    void requireValidComponents() {
        if (count(AuthenticationFeature.class) != 1) {
            throw new IllegalArgumentException("components must have one AuthenticationFeature");
        }
        if (count(RateLimitFeature.class) > 1) {
            throw new IllegalArgumentException("components must not have more than one RateLimitFeature");
        }
    }

    private long count(Class<?> type) {
        return components.stream().filter(type::isInstance).count();
    }

    private static <T> List<T> and(List<T> list, T another) {
        List<T> more = new ArrayList<>(list);
        more.add(another);
        return more;
    }
}
