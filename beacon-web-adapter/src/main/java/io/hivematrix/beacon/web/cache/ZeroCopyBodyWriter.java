package io.hivematrix.beacon.web.cache;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Sends shared bodies without a copy: a reader who takes his time holds a reference to the same array as everybody else, not
 * a body of his own.
 */
public final class ZeroCopyBodyWriter implements MessageBodyWriter<Object> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ZeroCopyBody.class;
    }

    @Override
    public void writeTo(
            Object body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        ZeroCopyBody shared = (ZeroCopyBody) body;
        out.write(shared.bytes(), 0, 0); // nothing yet, but status and headers go out with it
        shared.sink().send(shared.bytes());
    }
}
