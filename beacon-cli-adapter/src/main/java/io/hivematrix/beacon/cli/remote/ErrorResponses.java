package io.hivematrix.beacon.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import java.io.IOException;
import java.util.Optional;

/**
 * Maps error responses to exit codes and messages.
 *
 * @param hasToken selects the message of a 401
 */
record ErrorResponses(ObjectMapper json, boolean hasToken) {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** Maps a response whose status is not the expected one. */
    CliException toException(ApiResponse response) {
        int status = response.status();
        return new CliException(exitCode(status), message(response, detail(response.body())));
    }

    private static ExitCode exitCode(int status) {
        return switch (status) {
            case BAD_REQUEST, NOT_FOUND -> ExitCode.USAGE;
            case UNAUTHORIZED, FORBIDDEN -> ExitCode.NOT_PERMITTED;
            default -> ExitCode.UNAVAILABLE;
        };
    }

    private String message(ApiResponse response, Optional<String> detail) {
        if (response.status() == UNAUTHORIZED) {
            return response
                    + (hasToken ? " rejected the token in BEACON_TOKEN." : " requires a token. Set BEACON_TOKEN.");
        }
        return detail.orElse(response + " returned status " + response.status() + hint(response.status()));
    }

    private static String hint(int status) {
        if (status / 100 == 3) {
            return ", a redirect. Check the URL of --beacon.";
        }
        return switch (status) {
            case FORBIDDEN -> ". Check the token in BEACON_TOKEN.";
            case NOT_FOUND -> ". Check the URL of --beacon.";
            default -> ".";
        };
    }

    /** Returns the detail of an RFC 9457 problem; other content is not shown. */
    private Optional<String> detail(byte[] body) {
        try {
            JsonNode detail = json.readTree(body).path("detail");
            return detail.isTextual() ? Optional.of(TerminalSanitizer.sanitize(detail.textValue())) : Optional.empty();
        } catch (IOException invalidJson) {
            return Optional.empty();
        }
    }
}
