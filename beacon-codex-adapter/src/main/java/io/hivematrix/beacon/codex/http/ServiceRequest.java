package io.hivematrix.beacon.codex.http;

import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** HTTP request that is sent once. It carries the correlation id of the thread that creates it. */
public final class ServiceRequest {

    private static final ContentType JSON = ContentType.create("application/json");

    private final URI address;
    private final HttpUriRequestBase request;

    private ServiceRequest(String method, URI address) {
        this.address = address;
        this.request = new HttpUriRequestBase(method, address);
        CorrelationContext.current().ifPresent(id -> header(CorrelationContext.HEADER, id));
    }

    /** Creates a GET request. */
    public static ServiceRequest get(URI address) {
        return new ServiceRequest("GET", address);
    }

    /** Creates a POST request with a JSON document as its body. */
    public static ServiceRequest post(URI address, byte[] json) {
        ServiceRequest post = new ServiceRequest("POST", address);
        post.request.setEntity(new ByteArrayEntity(json, JSON));
        return post;
    }

    /** Sets a header and returns this request. */
    public ServiceRequest header(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    /** Returns the address of the call. */
    URI address() {
        return address;
    }

    /** Returns the request of the HTTP client; cancelling it closes its connection. */
    HttpUriRequestBase toHttp() {
        return request;
    }
}
