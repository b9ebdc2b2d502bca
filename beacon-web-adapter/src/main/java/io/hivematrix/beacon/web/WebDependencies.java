package io.hivematrix.beacon.web;

import io.hivematrix.beacon.domain.port.in.ListAgentsUseCase;
import io.hivematrix.beacon.domain.port.in.ListViewsUseCase;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.domain.port.in.TicketSyncUseCase;
import io.hivematrix.beacon.web.auth.AuthenticationFeature;
import io.hivematrix.beacon.web.auth.model.SharedRevocations;
import io.hivematrix.beacon.web.http.RequestListener;
import io.hivematrix.beacon.web.ratelimit.RateLimitFeature;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Ports and components that the web server uses.
 *
 * @param dashboards dashboards of the latest board
 * @param agents the list of agents
 * @param views the list of views
 * @param sync starts and follows ticket syncs
 * @param clock wall clock for ages and dates
 * @param components further filters and resources, registered with Jersey
 * @param listeners notified of every completed request
 * @param meters registry of the server's metrics
 * @param revocations revocations that several Beacons notify each other of
 */
public record WebDependencies(
        ShowDashboardUseCase dashboards,
        ListAgentsUseCase agents,
        ListViewsUseCase views,
        TicketSyncUseCase sync,
        Clock clock,
        List<Object> components,
        List<RequestListener> listeners,
        MeterRegistry meters,
        SharedRevocations revocations) {

    public WebDependencies {
        components = List.copyOf(components);
        listeners = List.copyOf(listeners);
    }

    /** Creates dependencies without components, listeners and metrics. */
    public static WebDependencies of(
            ShowDashboardUseCase dashboards,
            ListAgentsUseCase agents,
            ListViewsUseCase views,
            TicketSyncUseCase sync,
            Clock clock) {
        return new WebDependencies(
                dashboards,
                agents,
                views,
                sync,
                clock,
                List.of(),
                List.of(),
                new CompositeMeterRegistry(),
                SharedRevocations.NONE);
    }

    /** Returns a copy with one more filter or resource. */
    public WebDependencies with(Object component) {
        return new WebDependencies(
                dashboards, agents, views, sync, clock, and(components, component), listeners, meters, revocations);
    }

    /** Returns a copy with one more request listener. */
    public WebDependencies withListener(RequestListener listener) {
        return new WebDependencies(
                dashboards, agents, views, sync, clock, components, and(listeners, listener), meters, revocations);
    }

    /** Returns a copy with a metrics registry. */
    public WebDependencies withMeters(MeterRegistry meters) {
        return new WebDependencies(dashboards, agents, views, sync, clock, components, listeners, meters, revocations);
    }

    /** Returns a copy with revocations that several Beacons notify each other of. */
    public WebDependencies withRevocations(SharedRevocations revocations) {
        return new WebDependencies(dashboards, agents, views, sync, clock, components, listeners, meters, revocations);
    }

    /**
     * Checks that components are neither missing nor registered twice.
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
