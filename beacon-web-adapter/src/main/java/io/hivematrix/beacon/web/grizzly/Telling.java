package io.hivematrix.beacon.web.grizzly;

import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.http.server.AfterServiceListener;
import org.glassfish.grizzly.http.server.Request;

/** Tells of an exchange once it is over: at once, or later and on another thread where its answer takes time. */
final class Telling implements AfterServiceListener {

    private final Runnable story;
    private final AtomicBoolean told = new AtomicBoolean();

    Telling(Runnable story) {
        this.story = story;
    }

    @Override
    public void onAfterService(Request request) {
        tell();
    }

    void tell() {
        if (told.compareAndSet(false, true)) {
            story.run();
        }
    }
}
