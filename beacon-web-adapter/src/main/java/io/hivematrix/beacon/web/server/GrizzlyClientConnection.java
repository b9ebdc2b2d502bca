package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.http.ClientConnection;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.nio.NIOConnection;

/** Connection of Grizzly. */
record GrizzlyClientConnection(Connection<?> connection) implements ClientConnection {

    @Override
    public int unsentBytes() {
        return ((NIOConnection) connection).getAsyncWriteQueue().spaceInBytes();
    }

    @Override
    public boolean isOpen() {
        return connection.isOpen();
    }

    @Override
    public void abort() {
        connection.terminateSilently();
    }
}
