package io.hivematrix.beacon.web.page.layout;

import io.hivematrix.beacon.web.memory.ByteChunks;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import org.glassfish.jersey.server.mvc.Viewable;

/**
 * Buffer for rendered pages. The response is sent after the whole page is rendered, so its length is known, and a failure in
 * a template is a problem document with status 500 instead of half a page.
 */
public final class PageBufferInterceptor implements WriterInterceptor {

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!(context.getEntity() instanceof Viewable)) {
            context.proceed();
            return;
        }
        OutputStream response = context.getOutputStream();
        MediaType type = context.getMediaType();
        ByteChunks page = new ByteChunks();
        context.setOutputStream(page);
        context.proceed();
        context.getHeaders()
                .putSingle(HttpHeaders.CONTENT_TYPE, type); // Jersey replaces it by that of the resource method
        context.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, page.size());
        page.writeTo(response);
    }
}
