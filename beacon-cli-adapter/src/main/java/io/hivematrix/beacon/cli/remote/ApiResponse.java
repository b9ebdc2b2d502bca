package io.hivematrix.beacon.cli.remote;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Response of Beacon with its complete body. */
final class ApiResponse {

    private final int status;
    private final byte[] body;

    private ApiResponse(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    static ApiResponse read(ClassicHttpResponse response) throws IOException {
        byte[] body = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
        return new ApiResponse(response.getCode(), body);
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }
}
