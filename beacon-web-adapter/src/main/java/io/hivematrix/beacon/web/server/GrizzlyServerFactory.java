package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.http.CorrelationIds;
import io.hivematrix.beacon.web.http.ForwardedHeaders;
import io.hivematrix.beacon.web.http.RequestListener;
import io.hivematrix.beacon.web.problem.ProblemWriter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.asyncqueue.AsyncQueueWriter;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.ServerConfiguration;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;

/** Makes hardened Grizzly servers. */
public final class GrizzlyServerFactory {

    private GrizzlyServerFactory() {}

    /**
     * Starts a server.
     *
     * @param listener where to listen, otherwise untouched
     * @param jersey what serves the requests that get in
     * @param limits what clients may ask
     * @param correlation gives requests their ids
     * @param forwarded tells who calls
     * @param problems writes the problems of requests that do not get in
     * @param listeners are told of every exchange
     * @throws IOException if it cannot listen there
     */
    public static HttpServer start(
            NetworkListener listener,
            HttpHandler jersey,
            ServerLimits limits,
            CorrelationIds correlation,
            ForwardedHeaders forwarded,
            ProblemWriter problems,
            List<RequestListener> listeners)
            throws IOException {
        RequestCorrelation ids = new RequestCorrelation(correlation);
        PreRoutingErrorResponder early =
                new PreRoutingErrorResponder(problems, ids, new RejectedRequestNotifier(listeners));
        configure(listener, limits);
        IdleConnectionReaper idle = new IdleConnectionReaper(limits.idleTimeout());
        listener.registerAddOn(new StrictHttpAddOn(limits, idle, early));
        HttpServer server = new HttpServer();
        server.addListener(listener);
        configure(server.getServerConfiguration());
        server.getServerConfiguration().setDefaultErrorPageGenerator(early);
        server.getServerConfiguration()
                .addHttpHandler(new EntryHandler(jersey, limits, idle, ids, forwarded, early, listeners), "/");
        server.start();
        return server;
    }

    private static void configure(NetworkListener listener, ServerLimits limits) {
        listener.getKeepAlive().setMaxRequestsCount(-1);
        listener.getFileCache().setEnabled(false);
        TCPNIOTransport transport = listener.getTransport();
        transport.setReadTimeout(limits.bodyTimeout().toMillis(), TimeUnit.MILLISECONDS);
        transport.getWorkerThreadPoolConfig().setCorePoolSize(limits.workers()).setMaxPoolSize(limits.workers());
        /* A slow reader must not hold a worker: what he has not read waits in his queue, which holds prepared bytes that all
         * share, until the idle timeout ends it. */
        transport.getAsyncQueueIO().getWriter().setMaxPendingBytesPerConnection(AsyncQueueWriter.UNLIMITED_SIZE);
    }

    private static void configure(ServerConfiguration server) {
        server.setName("beacon");
        server.setPassTraceRequest(true);
        server.setJmxEnabled(false);
        server.getMonitoringConfig().getWebServerConfig().addProbes(new SuspendProbe());
    }
}
