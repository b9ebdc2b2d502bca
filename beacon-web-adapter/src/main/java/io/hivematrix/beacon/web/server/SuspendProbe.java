package io.hivematrix.beacon.web.server;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServerProbe;
import org.glassfish.grizzly.http.server.Request;

/** Marks requests whose response is suspended, before another thread can complete them. */
final class SuspendProbe extends HttpServerProbe.Adapter {

    @Override
    @SuppressWarnings("rawtypes") // as Grizzly declares it
    public void onRequestSuspendEvent(HttpServerFilter filter, Connection connection, Request request) {
        CompletionNotifier.markSuspended(request);
    }
}
