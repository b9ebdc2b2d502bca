package io.hivematrix.beacon.web;

import io.hivematrix.beacon.web.api.BoardResponses;
import io.hivematrix.beacon.web.api.DashboardJson;
import io.hivematrix.beacon.web.assets.StaticAssets;
import io.hivematrix.beacon.web.cache.ResponseCache;
import io.hivematrix.beacon.web.events.EventPublisher;
import io.hivematrix.beacon.web.http.CorrelationIds;
import io.hivematrix.beacon.web.http.ForwardedHeaders;
import io.hivematrix.beacon.web.memory.MemoryBudget;
import io.hivematrix.beacon.web.ops.ResponseCacheMetrics;
import io.hivematrix.beacon.web.page.layout.PageLayouts;
import io.hivematrix.beacon.web.page.layout.TemplateConfiguration;
import io.hivematrix.beacon.web.page.layout.TemplateProblemPage;
import io.hivematrix.beacon.web.problem.ProblemWriter;
import io.hivematrix.beacon.web.server.GrizzlyServerFactory;
import io.hivematrix.beacon.web.server.ServerListener;
import io.micrometer.core.instrument.Gauge;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.server.ContainerFactory;

/** Beacon's web server: Jersey resources on a Grizzly server with strict parsing and limits. Thread-safe. */
public final class BeaconServer {

    private static final long MAX_CACHE_BYTES = 32L << 20;

    private final HttpServer server;
    private final ServerListener listener;
    private final EventPublisher events;

    private BeaconServer(HttpServer server, ServerListener listener, EventPublisher events) {
        this.server = server;
        this.listener = listener;
        this.events = events;
    }

    /**
     * Starts a server. It accepts requests when this method returns.
     *
     * @throws IOException if it cannot listen; a {@link java.net.BindException} if the port is in use
     * @throws IllegalArgumentException if the components have no {@code AuthenticationFeature}
     */
    public static BeaconServer start(WebSettings settings, WebDependencies dependencies) throws IOException {
        dependencies.requireValidComponents();
        ServerListener listener = new ServerListener("beacon", settings.host(), settings.port());
        StaticAssets assets = StaticAssets.ofClassPath();
        PageLayouts layouts = new PageLayouts(assets, settings.version());
        TemplateConfiguration templates = new TemplateConfiguration();
        ProblemWriter problems = new ProblemWriter(new TemplateProblemPage(templates, layouts, settings.gateway()));
        BoardResponses responses = new BoardResponses(responseCache(dependencies), new DashboardJson(assets.version()));
        EventPublisher events = eventPublisher(settings, dependencies, responses);
        try {
            HttpHandler jersey = ContainerFactory.createContainer(
                    HttpHandler.class,
                    JerseyConfig.create(
                            settings, dependencies, problems, assets, responses, events, layouts, templates));
            HttpServer server = GrizzlyServerFactory.start(
                    listener,
                    jersey,
                    settings.limits(),
                    new CorrelationIds(UUID::randomUUID),
                    new ForwardedHeaders(settings.trustedProxies()),
                    problems,
                    dependencies.listeners());
            return new BeaconServer(server, listener, events);
        } catch (IOException | RuntimeException | Error failure) {
            events.close();
            throw failure;
        }
    }

    private static ResponseCache responseCache(WebDependencies dependencies) {
        ResponseCache cache = new ResponseCache(Math.min(MAX_CACHE_BYTES, MemoryBudget.eighthOfHeap()));
        new ResponseCacheMetrics("tickets", cache).bindTo(dependencies.meters());
        return cache;
    }

    private static EventPublisher eventPublisher(
            WebSettings settings, WebDependencies dependencies, BoardResponses responses) {
        EventPublisher events = new EventPublisher(
                dependencies.dashboards(),
                responses,
                dependencies.sync(),
                settings.streams(),
                dependencies.clock(),
                System::nanoTime);
        Gauge.builder("beacon.event.streams", events, EventPublisher::openStreams)
                .description("Open event streams")
                .strongReference(true)
                .register(dependencies.meters());
        return events;
    }

    /** Returns the address it listens on, with the actual port if the setting was 0. */
    public InetSocketAddress address() {
        return new InetSocketAddress(listener.getHost(), listener.getPort());
    }

    /**
     * Ends the event streams and stops the server.
     *
     * @param grace how long running requests may take to finish
     */
    public void stop(Duration grace) {
        events.close();
        try {
            server.shutdown(grace.toMillis(), TimeUnit.MILLISECONDS).get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unfinished) {
            server.shutdownNow();
        }
    }
}
