package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.problem.ProblemException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.ParsingResult;
import org.glassfish.grizzly.http.TransferEncoding;

/**
 * Chunked transfer coding that accepts only the grammar of RFC 9112, section 7.1, and drops trailers. Responses are encoded by
 * Grizzly's implementation.
 */
final class StrictChunkedEncoding implements TransferEncoding {

    private static final String PARSER = ChunkParser.class.getName();

    private final TransferEncoding grizzly;
    private final int maxTrailerBytes;

    StrictChunkedEncoding(TransferEncoding grizzly, int maxTrailerBytes) {
        this.grizzly = grizzly;
        this.maxTrailerBytes = maxTrailerBytes;
    }

    @Override
    public boolean wantDecode(HttpHeader header) {
        return grizzly.wantDecode(header);
    }

    @Override
    public boolean wantEncode(HttpHeader header) {
        return grizzly.wantEncode(header);
    }

    @Override
    public void prepareSerialize(FilterChainContext ctx, HttpHeader header, HttpContent content) {
        grizzly.prepareSerialize(ctx, header, content);
    }

    @Override
    public Buffer serializePacket(FilterChainContext ctx, HttpContent content) {
        return grizzly.serializePacket(ctx, content);
    }

    /**
     * Returns the next data or the end of the body, and the bytes after it.
     *
     * @throws ProblemException with status 400 for a malformed body, 431 for trailers that are too large
     */
    @Override
    public ParsingResult parsePacket(FilterChainContext ctx, HttpHeader header, Buffer buffer) {
        ChunkParser parser = parserOf((HttpRequestPacket) header);
        while (buffer.hasRemaining() && !parser.isInData() && !parser.isEnded()) {
            parser.accept(buffer.get());
        }
        if (parser.isEnded()) {
            Buffer rest = buffer.hasRemaining() ? buffer.slice() : null;
            return ParsingResult.create(header.httpTrailerBuilder().build(), rest);
        }
        if (!buffer.hasRemaining()) {
            return ParsingResult.create(null, null, false);
        }
        int length = parser.consumeData(buffer.remaining());
        Buffer rest = length < buffer.remaining() ? buffer.split(buffer.position() + length) : null;
        return ParsingResult.create(
                header.httpContentBuilder().content(buffer.slice()).build(), rest);
    }

    private ChunkParser parserOf(HttpRequestPacket request) {
        if (request.getAttribute(PARSER) instanceof ChunkParser parser) {
            return parser;
        }
        ChunkParser parser = new ChunkParser(maxTrailerBytes);
        request.setAttribute(PARSER, parser);
        return parser;
    }
}
