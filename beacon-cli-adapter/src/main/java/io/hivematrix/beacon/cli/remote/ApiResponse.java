package io.hivematrix.beacon.cli.remote;

import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.ExitCode;
import java.io.IOException;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/** Response of Beacon with its complete body. */
final class ApiResponse {

    /** Twice the default of {@code BEACON_MAX_CODEX_BYTES}; a Beacon with a higher one may have a board that is larger. */
    private static final int MAX_BODY_BYTES = 128 * 1024 * 1024;

    private static final String JSON = "application/json";

    private final String beacon;
    private final int status;
    private final Optional<String> mediaType;
    private final byte[] body;

    private ApiResponse(String beacon, int status, Optional<String> mediaType, byte[] body) {
        this.beacon = beacon;
        this.status = status;
        this.mediaType = mediaType;
        this.body = body;
    }

    /**
     * Reads a response.
     *
     * @param beacon the address of the Beacon
     * @throws CliException with exit code 69 if the body is larger than 128 MiB
     */
    static ApiResponse read(ClassicHttpResponse response, String beacon) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new ApiResponse(beacon, response.getCode(), Optional.empty(), new byte[0]);
        }
        boolean announcedTooLarge = entity.getContentLength() > MAX_BODY_BYTES;
        byte[] body = announcedTooLarge ? new byte[0] : entity.getContent().readNBytes(MAX_BODY_BYTES + 1);
        Optional<String> type =
                Optional.ofNullable(entity.getContentType()).map(text -> text.replaceFirst("\\s*;.*", ""));
        ApiResponse read = new ApiResponse(beacon, response.getCode(), type, body);
        if (announcedTooLarge || body.length > MAX_BODY_BYTES) {
            throw read.unreadable("it is larger than " + MAX_BODY_BYTES + " bytes");
        }
        return read;
    }

    /** Returns the failure of a response that is not that of a compatible Beacon. */
    CliException incompatible() {
        return unreadable(mediaType
                .filter(type -> !JSON.equals(type))
                .map(type -> "its content type is " + type + ", not JSON. Check the URL of --beacon")
                .orElse("it is not from a compatible Beacon. Check the URL of --beacon"));
    }

    private CliException unreadable(String reason) {
        return new CliException(ExitCode.UNAVAILABLE, "The response of " + this + " cannot be read: " + reason + ".");
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    /** Returns the name of the sender for messages. */
    @Override
    public String toString() {
        return "Beacon at " + beacon;
    }
}
