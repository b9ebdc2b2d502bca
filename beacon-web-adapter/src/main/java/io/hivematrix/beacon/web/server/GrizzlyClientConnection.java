package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.http.ClientConnection;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.nio.NIOConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connection of Grizzly. */
record GrizzlyClientConnection(Connection<?> connection) implements ClientConnection {

    private static final Logger LOG = LoggerFactory.getLogger(GrizzlyClientConnection.class);

    @Override
    public int unsentBytes() {
        return ((NIOConnection) connection).getAsyncWriteQueue().spaceInBytes();
    }

    @Override
    public boolean isOpen() {
        return connection.isOpen();
    }

    @Override
    public void limitSendBuffer(int bytes) {
        try {
            ((SocketChannel) ((NIOConnection) connection).getChannel())
                    .setOption(StandardSocketOptions.SO_SNDBUF, bytes);
        } catch (IOException disconnected) {
            LOG.debug("The client has disconnected: {}", disconnected.getMessage());
        }
    }

    @Override
    public void abort() {
        connection.terminateSilently();
    }
}
