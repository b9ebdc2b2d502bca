package io.hivematrix.beacon.web.server;

import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/** Limits the open connections; closes each one above the limit. */
final class ConnectionLimiter extends BaseFilter {

    private final int max;
    private final AtomicInteger open = new AtomicInteger();

    ConnectionLimiter(int max) {
        this.max = max;
    }

    @Override
    public NextAction handleAccept(FilterChainContext ctx) {
        if (open.incrementAndGet() > max) {
            ctx.getConnection().closeSilently();
            return ctx.getStopAction();
        }
        return ctx.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext ctx) {
        open.decrementAndGet();
        return ctx.getInvokeAction();
    }
}
