package io.hivematrix.beacon.web.cache;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a prepared answer becomes for one request, before it is Jersey's or Grizzly's.
 *
 * @param status 200 or 304
 * @param headers the headers by name
 * @param body the body, which never changes; empty where there is nothing to send
 */
public record ConditionalResponse(int status, Map<String, String> headers, Optional<byte[]> body) {

    /** @throws NullPointerException naming the component that is null */
    public ConditionalResponse {
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
    }
}
