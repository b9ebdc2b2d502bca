package io.hivematrix.beacon.web.server;

import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.AfterServiceListener;
import org.glassfish.grizzly.http.server.Request;

/** Tells of an exchange once it is over: at once, or later and on another thread where its answer takes time. */
final class CompletionNotifier implements AfterServiceListener {

    private static final String PROPERTY = CompletionNotifier.class.getName();

    private final Runnable notification;
    private final AtomicBoolean notified = new AtomicBoolean();
    private boolean suspended;

    CompletionNotifier(Runnable story) {
        this.notification = story;
    }

    @Override
    public void onAfterService(Request request) {
        complete();
    }

    /** Tells the story of this request when it is over. */
    void attachTo(Request request) {
        request.setAttribute(PROPERTY, this);
        request.addAfterServiceListener(this);
    }

    /** Whether somebody is going to tell of the request. */
    static boolean isAttached(HttpRequestPacket request) {
        return request.getAttribute(PROPERTY) != null;
    }

    /** The answer to the request will come from another thread; called by the thread that serves it. */
    static void markSuspended(Request request) {
        if (request.getAttribute(PROPERTY) instanceof CompletionNotifier telling) {
            telling.suspended = true;
        }
    }

    /**
     * Tells unless the answer comes later. Does not look at the request or response: where the answer came from another
     * thread, they may be serving somebody else by now.
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
