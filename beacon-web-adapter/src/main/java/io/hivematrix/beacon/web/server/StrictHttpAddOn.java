package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.memory.MemoryBudget;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;

/** Replaces Grizzly's parser and idle timeout by the strict ones and adds the limit of unread responses. */
record StrictHttpAddOn(ServerLimits limits, ConnectionLimiter connections, PreRoutingErrorResponder problems)
        implements AddOn {

    @Override
    public void setup(NetworkListener listener, FilterChainBuilder builder) {
        int parser = builder.indexOfType(HttpServerFilter.class);
        StrictHttpCodec strict = new StrictHttpCodec(limits, listener.getKeepAlive(), problems);
        strict.setMaxPayloadRemainderToSkip(limits.maxBodyBytes());
        builder.set(parser, strict);
        builder.add(parser + 1, new BrokenBodyFilter());
        builder.set(builder.indexOfType(IdleTimeoutFilter.class), connections);
        builder.add(parser, new UnreadResponseLimiter(MemoryBudget.eighthOfHeap(), System::nanoTime));
    }
}
