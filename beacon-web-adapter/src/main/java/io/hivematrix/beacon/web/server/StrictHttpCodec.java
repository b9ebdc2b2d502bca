package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import io.hivematrix.beacon.web.problem.StandardProblems;
import java.io.IOException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.ChunkedTransferEncoding;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.KeepAlive;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.TransferEncoding;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * Grizzly's HTTP parser with stricter checks: rejects ambiguous requests before routing, with a problem document as response,
 * and closes the connection.
 */
final class StrictHttpCodec extends HttpServerFilter {

    private static final String PROBLEM = Problem.class.getName();

    private final ServerLimits limits;
    private final PreRoutingErrorResponder problems;

    @SuppressWarnings("deprecation") // the only way to limit the number of headers
    StrictHttpCodec(ServerLimits limits, KeepAlive keepAlive, PreRoutingErrorResponder problems) {
        super(
                true,
                limits.maxHeaderBytes(),
                null,
                keepAlive,
                null,
                limits.maxHeaders(),
                MimeHeaders.MAX_NUM_HEADERS_DEFAULT);
        this.limits = limits;
        this.problems = problems;
        for (TransferEncoding encoding : getTransferEncodings()) {
            if (encoding instanceof ChunkedTransferEncoding) {
                removeTransferEncoding(encoding);
                addTransferEncoding(new StrictChunkedEncoding(encoding, limits.maxHeaderBytes()));
            }
        }
    }

    @Override
    protected void onInitialLineParsed(HttpHeader header, FilterChainContext ctx) {
        RejectedRequestNotifier.markStart((HttpRequestPacket) header);
    }

    @Override
    protected boolean onHttpHeaderParsed(HttpHeader header, Buffer buffer, FilterChainContext ctx) {
        HttpRequestPacket request = (HttpRequestPacket) header;
        HeaderValidator.checkLines(buffer, buffer.position());
        removeEmptyLines(request);
        HeaderValidator.check(request.getHeaders());
        if (request.isChunked()) {
            HeaderValidator.checkNoLength(buffer, buffer.position());
        }
        boolean failed = super.onHttpHeaderParsed(header, buffer, ctx);
        if (request.getProtocol() == Protocol.HTTP_0_9 || request.getProtocol() == Protocol.HTTP_2_0) {
            throw new ProblemException(StandardProblems.of(505));
        }
        checkAddress(request);
        return failed;
    }

    /** Ignores empty lines before the request line (RFC 9112, section 2.2), which Grizzly takes for a part of the method. */
    private static void removeEmptyLines(HttpRequestPacket request) {
        String method = request.getMethod().getMethodString();
        if (method.startsWith("\r\n")) {
            request.setMethod(method.stripLeading());
        }
    }

    /**
     * Ignores protocol upgrades, which Java's HTTP client offers by default. Grizzly would treat the offer as accepted and then
     * neither send the content type nor read the request body.
     */
    @Override
    protected void onIncomingUpgrade(FilterChainContext ctx, HttpHeader header) {
        header.getUpgradeDC().recycle();
        header.getHeaders().removeHeader(Header.Upgrade);
    }

    /** Sends no chunks to HTTP/1.0 (RFC 9112, section 6.1): such a response ends with the connection. */
    @Override
    protected Buffer encodeHttpPacket(FilterChainContext ctx, HttpPacket packet) {
        HttpHeader header = packet.getHttpHeader();
        if (!header.isCommitted()
                && header instanceof HttpResponsePacket response
                && response.getRequest().getProtocol() == Protocol.HTTP_1_0) {
            response.setChunked(false);
        }
        return super.encodeHttpPacket(ctx, packet);
    }

    private void checkAddress(HttpRequestPacket request) {
        DataChunk path = request.getRequestURIRef().getRequestURIBC();
        DataChunk query = request.getQueryStringDC();
        int length = path.getLength() + (query.isNull() ? 0 : query.getLength());
        if (length > limits.maxUrlBytes()) {
            throw new ProblemException(StandardProblems.of(414));
        }
        UriValidator.checkPath(path.toString());
        if (!query.isNull()) {
            UriValidator.checkQuery(query.toString());
        }
    }

    @Override
    protected void onHttpHeaderError(HttpHeader header, FilterChainContext ctx, Throwable failure) throws IOException {
        reject((HttpRequestPacket) header, failure);
        super.onHttpHeaderError(header, ctx, failure);
    }

    @Override
    protected void onHttpContentError(HttpHeader header, FilterChainContext ctx, Throwable failure) throws IOException {
        reject((HttpRequestPacket) header, failure);
        super.onHttpContentError(header, ctx, failure);
    }

    private static void reject(HttpRequestPacket request, Throwable failure) {
        Problem problem = problemOf(request, failure);
        request.setAttribute(PROBLEM, problem);
        request.setProtocol(Protocol.HTTP_1_1); // a response in HTTP/0.9 would have no headers
        if (!request.getResponse().isCommitted()) {
            request.getResponse().setStatus(problem.status());
        }
    }

    private static Problem problemOf(HttpRequestPacket request, Throwable failure) {
        if (failure instanceof ProblemException malformed) {
            return malformed.problem();
        }
        int status = request.getResponse().getStatus();
        if (status >= 400) {
            return StandardProblems.of(status);
        }
        if (failure instanceof MimeHeaders.MaxHeaderCountExceededException) {
            return StandardProblems.of(431);
        }
        String message = String.valueOf(failure.getMessage());
        if (message.endsWith("too large")) {
            int tooLarge = RejectedRequestNotifier.isStarted(request) ? 431 : 414;
            return StandardProblems.of(tooLarge);
        }
        return StandardProblems.of(400);
    }

    @Override
    protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
        Problem problem = (Problem) response.getRequest().getAttribute(PROBLEM);
        return problems.content(response, problem);
    }
}
