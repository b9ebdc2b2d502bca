package io.hivematrix.beacon.app;

import io.hivematrix.beacon.app.settings.Configuration;
import io.hivematrix.beacon.app.settings.ViewsReader;
import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.CodexObserver;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.service.SyncService;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.web.BeaconServer;
import io.hivematrix.beacon.web.WebParts;
import io.hivematrix.beacon.web.identity.Identity;
import io.hivematrix.beacon.web.limit.RateLimits;
import io.hivematrix.beacon.web.sync.SyncEndpoints;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Beacon, running: the list of its parts. */
public final class BeaconApplication implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final CodexAdapter codex;
    private final BeaconServer server;

    /**
     * Puts Beacon together and starts it; once this returns, it answers.
     *
     * @param configuration what is set
     * @param visitor a token for those who bring none: the demo's; {@link Optional#empty()} everywhere else
     * @param clock the time
     * @throws IOException if it cannot listen where it should
     * @throws io.hivematrix.beacon.app.settings.SettingException if a setting is missing or wrong
     */
    public BeaconApplication(Configuration configuration, Optional<Supplier<String>> visitor, Clock clock)
            throws IOException {
        codex = CodexAdapter.create(AdapterSettings.codex(configuration), clock, CodexObserver.NONE);
        DashboardService dashboards = new DashboardService(
                codex.boards(), codex.agents(), codex.psa(), ViewsReader.read(configuration), DefaultOrders.STANDARD);
        MeterRegistry meters = new SimpleMeterRegistry();
        SyncService sync = new SyncService(codex.sync(), codex.boards());
        WebParts parts = WebParts.of(dashboards, dashboards, dashboards, sync, clock)
                .with(Identity.guard(
                        AdapterSettings.identity(configuration), clock, () -> visitor.map(Supplier::get), meters))
                .with(RateLimits.of(AdapterSettings.limits(configuration), clock, meters))
                .with(new SyncEndpoints(sync));
        server = BeaconServer.start(AdapterSettings.web(configuration, Version.ofThisBuild()), parts);
    }

    /** Where it answers. */
    public URI address() {
        InetSocketAddress address = server.address();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort());
    }

    /** Lets the requests in progress finish, and ends. */
    @Override
    public void close() {
        server.stop(GRACE);
        codex.close();
    }
}
