package io.hivematrix.beacon.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What an answer means that is not the one hoped for. */
final class ErrorResponses {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final ObjectMapper json;
    private final boolean hasToken;

    /** For requests that are signed with a token, or not. */
    ErrorResponses(ObjectMapper json, boolean signed) {
        this.json = json;
        this.hasToken = signed;
    }

    /** The failure that the answer is. */
    CliException toException(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        return new CliException(exitCode(status), message(status, detail(answer.body())));
    }

    private static ExitCode exitCode(int status) {
        return switch (status) {
            case BAD_REQUEST, NOT_FOUND -> ExitCode.USAGE;
            case UNAUTHORIZED, FORBIDDEN -> ExitCode.NOT_PERMITTED;
            default -> ExitCode.UNAVAILABLE;
        };
    }

    private String message(int status, Optional<String> detail) {
        if (status == UNAUTHORIZED) {
            return hasToken
                    ? "Beacon does not accept the token in BEACON_TOKEN."
                    : "Beacon wants a token in BEACON_TOKEN.";
        }
        return detail.orElse("Beacon answers with status " + status + ".");
    }

    /** The sentence of a problem document; anything else is not shown. */
    private Optional<String> detail(byte[] body) {
        try {
            JsonNode detail = json.readTree(body).path("detail");
            return detail.isTextual() ? Optional.of(TerminalSanitizer.sanitize(detail.textValue())) : Optional.empty();
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }
}
