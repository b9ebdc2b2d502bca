package io.hivematrix.beacon.web.server;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Stops processing of a request whose body is malformed. The parser has sent the error response; Grizzly would still call
 * the handler, fail and log an error.
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
