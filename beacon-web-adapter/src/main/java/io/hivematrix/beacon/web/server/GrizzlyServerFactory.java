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

/** Factory of Grizzly servers with strict parsing and limits. */
public final class GrizzlyServerFactory {

    private GrizzlyServerFactory() {}

    /**
     * Starts a server.
     *
     * @param listener the listener; configured and started by this method
     * @param jersey the handler of accepted requests
     * @param limits the limits per client and in total
     * @param correlation the source of correlation ids
     * @param forwarded the parser of forwarding headers
     * @param problems the writer of error responses sent before Jersey
     * @param listeners notified of every completed request
     * @throws IOException if the address is not available
     */
    public static HttpServer start(
            ServerListener listener,
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
        ConnectionLimiter connections = new ConnectionLimiter(limits, forwarded::isTrusted, System::nanoTime);
        listener.getTransport()
                .setIOStrategy(new PausingAcceptStrategy(
                        listener.getTransport().getIOStrategy(), connections::releaseSilent, System::nanoTime));
        listener.registerAddOn(new StrictHttpAddOn(limits, connections, early));
        HttpServer server = new HttpServer();
        configure(server.getServerConfiguration());
        server.getServerConfiguration().setDefaultErrorPageGenerator(early);
        server.getServerConfiguration()
                .addHttpHandler(new EntryHandler(jersey, limits, connections, ids, forwarded, early, listeners), "/");
        try {
            server.start();
            server.addListener(listener); // after the handlers have started: a listener accepts connections at once
            listener.requireStarted();
        } catch (IOException notBound) {
            server.shutdownNow();
            throw notBound;
        }
        return server;
    }

    private static void configure(NetworkListener listener, ServerLimits limits) {
        listener.getKeepAlive().setMaxRequestsCount(-1);
        listener.getFileCache().setEnabled(false);
        TCPNIOTransport transport = listener.getTransport();
        transport.setReadTimeout(limits.bodyTimeout().toMillis(), TimeUnit.MILLISECONDS);
        transport.getWorkerThreadPoolConfig().setCorePoolSize(limits.workers()).setMaxPoolSize(limits.workers());
        // A slow reader must not block a worker: unread bytes wait in the write queue until the idle timeout closes it.
        transport.getAsyncQueueIO().getWriter().setMaxPendingBytesPerConnection(AsyncQueueWriter.UNLIMITED_SIZE);
    }

    private static void configure(ServerConfiguration server) {
        server.setName("beacon");
        server.setPassTraceRequest(true);
        server.setJmxEnabled(false);
        server.getMonitoringConfig().getWebServerConfig().addProbes(new SuspendProbe());
    }
}
