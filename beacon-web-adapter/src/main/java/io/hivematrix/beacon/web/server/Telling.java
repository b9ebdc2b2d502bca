package io.hivematrix.beacon.web.server;

import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.AfterServiceListener;
import org.glassfish.grizzly.http.server.Request;

/** Tells of an exchange once it is over: at once, or later and on another thread where its answer takes time. */
final class Telling implements AfterServiceListener {

    private static final String PROPERTY = Telling.class.getName();

    private final Runnable story;
    private final AtomicBoolean told = new AtomicBoolean();
    private boolean later;

    Telling(Runnable story) {
        this.story = story;
    }

    @Override
    public void onAfterService(Request request) {
        tell();
    }

    /** Tells the story of this request when it is over. */
    void attend(Request request) {
        request.setAttribute(PROPERTY, this);
        request.addAfterServiceListener(this);
    }

    /** Whether somebody is going to tell of the request. */
    static boolean attends(HttpRequestPacket request) {
        return request.getAttribute(PROPERTY) != null;
    }

    /** The answer to the request will come from another thread; called by the thread that serves it. */
    static void postpone(Request request) {
        if (request.getAttribute(PROPERTY) instanceof Telling telling) {
            telling.later = true;
        }
    }

    /**
     * Tells unless the answer comes later. Does not look at the request or response: where the answer came from another
     * thread, they may be serving somebody else by now.
     */
    void tellUnlessPostponed() {
        if (!later) {
            tell();
        }
    }

    private void tell() {
        if (told.compareAndSet(false, true)) {
            story.run();
        }
    }
}
