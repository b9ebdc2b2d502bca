package io.hivematrix.beacon.web.sync;

import io.hivematrix.beacon.domain.port.in.SyncTickets;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Objects;

/** The sync resource together with the check of where requests come from; to be registered with Jersey. */
public final class SyncEndpoints implements Feature {

    private final SyncTickets sync;

    /** Before that use case. */
    public SyncEndpoints(SyncTickets sync) {
        this.sync = Objects.requireNonNull(sync, "sync");
    }

    @Override
    public boolean configure(FeatureContext context) {
        context.register(new SyncResource(sync)).register(new SameOriginFilter());
        return true;
    }
}
