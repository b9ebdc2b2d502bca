package io.hivematrix.beacon.web.grizzly;

import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;

/** Puts the strict parser in the place of Grizzly's, and the limit of connections before it. */
final class HardenedChain implements AddOn {

    private final HttpLimits limits;
    private final EarlyProblems problems;

    HardenedChain(HttpLimits limits, EarlyProblems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public void setup(NetworkListener listener, FilterChainBuilder builder) {
        int parser = builder.indexOfType(HttpServerFilter.class);
        StrictHttpCodec strict = new StrictHttpCodec(limits, listener.getKeepAlive(), problems);
        strict.setMaxPayloadRemainderToSkip(limits.maxBodyBytes());
        builder.set(parser, strict);
        builder.add(parser, new ConnectionLimit(limits.maxConnections()));
    }
}
