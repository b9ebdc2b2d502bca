package io.hivematrix.beacon.web.http;

/** Is told of every exchange: of every request that got an answer. */
@FunctionalInterface
public interface RequestListener {

    /** An exchange is over. Called on the thread that answered it, with its correlation id in the logging context. */
    void onCompleted(RequestRecord exchange);
}
