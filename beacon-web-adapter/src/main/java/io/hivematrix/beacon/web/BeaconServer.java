package io.hivematrix.beacon.web;

import io.hivematrix.beacon.web.assets.StaticAssets;
import io.hivematrix.beacon.web.http.CorrelationIds;
import io.hivematrix.beacon.web.http.ForwardedHeaders;
import io.hivematrix.beacon.web.page.layout.PageLayouts;
import io.hivematrix.beacon.web.page.layout.TemplateProblemPage;
import io.hivematrix.beacon.web.problem.ProblemWriter;
import io.hivematrix.beacon.web.server.GrizzlyServerFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.server.ContainerFactory;

/** Beacon's web server. Thread-safe. */
public final class BeaconServer {

    private final HttpServer server;
    private final NetworkListener listener;

    private BeaconServer(HttpServer server, NetworkListener listener) {
        this.server = server;
        this.listener = listener;
    }

    /**
     * Starts a server; once this returns, it answers.
     *
     * @throws IOException if it cannot listen there, a {@link java.net.BindException} if the port is in use
     */
    public static BeaconServer start(WebSettings settings, WebDependencies parts) throws IOException {
        parts.requireValidComponents();
        NetworkListener listener = new NetworkListener("beacon", settings.host(), settings.port());
        StaticAssets assets = StaticAssets.ofClassPath();
        PageLayouts frames = new PageLayouts(assets, settings.version());
        ProblemWriter problems = new ProblemWriter(new TemplateProblemPage(frames));
        HttpHandler jersey = ContainerFactory.createContainer(
                HttpHandler.class, JerseyConfig.of(settings, parts, problems, assets, frames));
        HttpServer server = GrizzlyServerFactory.start(
                listener,
                jersey,
                settings.limits(),
                new CorrelationIds(UUID::randomUUID),
                new ForwardedHeaders(settings.trustedProxies()),
                problems,
                parts.listeners());
        return new BeaconServer(server, listener);
    }

    /** Where it listens, with the port that was found where any free one was asked for. */
    public InetSocketAddress address() {
        return new InetSocketAddress(listener.getHost(), listener.getPort());
    }

    /** Stops to accept, lets the requests in progress finish for at most that time, and ends. */
    public void stop(Duration grace) {
        try {
            server.shutdown(grace.toMillis(), TimeUnit.MILLISECONDS).get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unfinished) {
            server.shutdownNow();
        }
    }
}
