package io.hivematrix.beacon.web.server;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Ends the way of a request whose body is broken from the start. The parser has answered it; Grizzly would begin to serve it
 * all the same, fail, and log that as a fault of its own.
 */
final class BrokenBodyFilter extends BaseFilter {

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        return ctx.getMessage() instanceof HttpContent content
                        && HttpContent.isBroken(content)
                        && content.getHttpHeader() instanceof HttpRequestPacket request
                        && !CompletionNotifier.isAttached(request)
                ? ctx.getStopAction()
                : ctx.getInvokeAction();
    }
}
