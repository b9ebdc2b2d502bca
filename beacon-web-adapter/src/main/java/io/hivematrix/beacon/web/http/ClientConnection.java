package io.hivematrix.beacon.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Objects;

/** Connection of a request, for responses that last longer than one write. Thread-safe. */
public interface ClientConnection {

    /** The request property that holds the connection of a request. */
    String PROPERTY = "io.hivematrix.beacon.connection";

    /** Returns the connection of a request; set before routing. */
    static ClientConnection of(ContainerRequestContext request) {
        return (ClientConnection) Objects.requireNonNull(request.getProperty(PROPERTY), PROPERTY);
    }

    /** Returns the written bytes that wait in this process because the client does not read. */
    int unsentBytes();

    /** Returns whether the connection is open, as far as is known: a client that has left is found by a write. */
    boolean isOpen();

    /** Limits the written bytes that the operating system buffers; without effect once the client has left. */
    void limitSendBuffer(int bytes);

    /** Closes the connection at once; unsent bytes are discarded. */
    void abort();
}
