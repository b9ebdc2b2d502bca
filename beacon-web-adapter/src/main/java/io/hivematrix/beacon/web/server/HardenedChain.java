package io.hivematrix.beacon.web.server;

import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;

/** Puts the strict parser and the strict idle timeout in the places of Grizzly's, and the limit of connections first. */
final class HardenedChain implements AddOn {

    private final HttpLimits limits;
    private final IdleConnections idle;
    private final EarlyProblems problems;

    HardenedChain(HttpLimits limits, IdleConnections idle, EarlyProblems problems) {
        this.limits = limits;
        this.idle = idle;
        this.problems = problems;
    }

    @Override
    public void setup(NetworkListener listener, FilterChainBuilder builder) {
        int parser = builder.indexOfType(HttpServerFilter.class);
        StrictHttpCodec strict = new StrictHttpCodec(limits, listener.getKeepAlive(), problems);
        strict.setMaxPayloadRemainderToSkip(limits.maxBodyBytes());
        builder.set(parser, strict);
        builder.add(parser + 1, new BrokenBodies());
        builder.set(builder.indexOfType(IdleTimeoutFilter.class), idle.filter());
        builder.add(parser, new ConnectionLimit(limits.maxConnections()));
    }
}
