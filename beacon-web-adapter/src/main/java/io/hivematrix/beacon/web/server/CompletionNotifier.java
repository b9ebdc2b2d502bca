package io.hivematrix.beacon.web.server;

import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.AfterServiceListener;
import org.glassfish.grizzly.http.server.Request;

/**
 * Runs a notification exactly once when a request completes: after {@code service}, or from Grizzly's after-service callback
 * if the response was suspended.
 */
final class CompletionNotifier implements AfterServiceListener {

    private static final String PROPERTY = CompletionNotifier.class.getName();

    private final Runnable notification;
    private final AtomicBoolean notified = new AtomicBoolean();
    private boolean suspended;

    CompletionNotifier(Runnable notification) {
        this.notification = notification;
    }

    @Override
    public void onAfterService(Request request) {
        complete();
    }

    void attachTo(Request request) {
        request.setAttribute(PROPERTY, this);
        request.addAfterServiceListener(this);
    }

    static boolean isAttached(HttpRequestPacket request) {
        return request.getAttribute(PROPERTY) != null;
    }

    /** Returns whether a handler serves the request; its read of a malformed body fails. */
    static boolean isServing(HttpRequestPacket request) {
        return request.getAttribute(PROPERTY) instanceof CompletionNotifier notifier && !notifier.notified.get();
    }

    /** Defers the notification to the completion of a suspended response; called on the serving thread. */
    static void markSuspended(Request request) {
        if (request.getAttribute(PROPERTY) instanceof CompletionNotifier notifier) {
            notifier.suspended = true;
        }
    }

    /**
     * Runs the notification unless the response is suspended. Does not access the request or the response: once another
     * thread has completed them, Grizzly may have recycled them.
     */
    void completeUnlessSuspended() {
        if (!suspended) {
            complete();
        }
    }

    private void complete() {
        if (notified.compareAndSet(false, true)) {
            notification.run();
        }
    }
}
