package io.hivematrix.beacon.app.demo.server;

import io.hivematrix.beacon.app.demo.data.DemoTickets;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Core and Codex of the demo, running on loopback. Thread-safe. */
public final class DemoPlatform implements AutoCloseable {

    private static final Duration REFRESH_AFTER = Duration.ofMinutes(45);

    private final Clock clock;
    private final DemoCore core;
    private final DemoCodex codex;
    private String userToken = "";
    private Instant refreshAt = Instant.MIN;

    /** Starts Core and Codex; the same seed gives the same tickets. */
    public DemoPlatform(long seed, Clock clock) throws IOException {
        this(seed, clock, Duration.ZERO);
    }

    /** Like {@link #DemoPlatform(long, Clock)}, with tickets that are behind at first; see {@link DemoTickets#DemoTickets}. */
    public DemoPlatform(long seed, Clock clock, Duration lag) throws IOException {
        this.clock = clock;
        this.core = new DemoCore(clock);
        this.codex = new DemoCodex(new DemoTickets(seed, clock.instant(), clock, lag), core, clock);
    }

    public DemoCore core() {
        return core;
    }

    public DemoCodex codex() {
        return codex;
    }

    /** Returns a valid token of {@link DemoUser#VISITOR}, renewed every 45 minutes. */
    public synchronized String userToken() {
        if (clock.instant().isAfter(refreshAt)) {
            userToken = core.signIn(DemoUser.VISITOR);
            refreshAt = clock.instant().plus(REFRESH_AFTER);
        }
        return userToken;
    }

    @Override
    public void close() {
        codex.close();
        core.close();
    }
}
