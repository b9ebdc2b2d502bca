package io.hivematrix.beacon.web.server;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServerProbe;
import org.glassfish.grizzly.http.server.Request;

/** Notices, while the request is still whole, that it will be answered from another thread. */
final class SuspendProbe extends HttpServerProbe.Adapter {

    /** {@inheritDoc} */
    @Override
    @SuppressWarnings("rawtypes") // as Grizzly declares it
    public void onRequestSuspendEvent(HttpServerFilter filter, Connection connection, Request request) {
        CompletionNotifier.markSuspended(request);
    }
}
