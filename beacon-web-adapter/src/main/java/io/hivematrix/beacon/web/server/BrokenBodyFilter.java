package io.hivematrix.beacon.web.server;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Stops processing of a request whose body is malformed. If the request is not yet served, the parser has sent the error
 * response; if it has been served, the connection is closed. Grizzly would call the handler again, fail and log an error.
 */
final class BrokenBodyFilter extends BaseFilter {

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        if (!(ctx.getMessage() instanceof HttpContent content)
                || !HttpContent.isBroken(content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)
                || CompletionNotifier.isServing(request)) {
            return ctx.getInvokeAction();
        }
        if (CompletionNotifier.isAttached(request)) {
            ctx.getConnection().closeSilently();
        }
        return ctx.getStopAction();
    }
}
