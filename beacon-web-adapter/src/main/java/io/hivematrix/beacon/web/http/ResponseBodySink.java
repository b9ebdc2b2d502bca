package io.hivematrix.beacon.web.http;

import java.io.IOException;

/** Where the body of one answer goes, past everything that would copy it. */
@FunctionalInterface
public interface ResponseBodySink {

    /** The request property that holds the sink of its answer. */
    String PROPERTY = ResponseBodySink.class.getName();

    /**
     * Sends the bytes; the array is kept until the client has read them, so it must never change. Status and headers must
     * have been sent before.
     */
    void send(byte[] body) throws IOException;
}
