package io.hivematrix.beacon.web.http;

/** Listener for completed requests. */
@FunctionalInterface
public interface RequestListener {

    /** Called once per request on the thread that completed it, with its correlation id in the MDC. */
    void onCompleted(RequestRecord request);
}
