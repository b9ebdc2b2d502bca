package io.hivematrix.beacon.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.hivematrix.beacon.cli.source.HealthResult;
import io.hivematrix.beacon.cli.source.HealthResult.Check;
import io.hivematrix.beacon.domain.board.SkippedTickets;
import io.hivematrix.beacon.domain.health.HealthStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Maps the response of {@code /health}. */
final class ApiHealthReader {

    private ApiHealthReader() {}

    /** Maps a document; empty if it is not a health report. */
    static Optional<HealthResult> health(JsonNode document) {
        if (!document.path("status").isTextual()) {
            return Optional.empty();
        }
        JsonNode disk = document.path("checks").path("disk");
        List<Check> checks = new ArrayList<>();
        checks.add(Check.disk(status(disk), disk.path("usage_percent").asDouble()));
        document.path("checks").path("dependencies").properties().forEach(entry -> {
            JsonNode check = entry.getValue();
            long millis = check.path("response_time_ms").asLong();
            checks.add(Check.dependency(
                    entry.getKey(),
                    status(check),
                    millis,
                    ApiFields.text(check, "error"),
                    ApiFields.text(check, "address")));
        });
        JsonNode board = document.path("freshness");
        Check.skipped(status(board), skipped(board)).ifPresent(checks::add);
        return Optional.of(new HealthResult(status(document), checks));
    }

    private static SkippedTickets skipped(JsonNode board) {
        int count = Math.max(0, board.path("skipped").asInt());
        String example = ApiFields.text(board, "skipped_example").orElse("");
        return new SkippedTickets(count, example, ApiFields.instant(board, "skipped_since"));
    }

    private static HealthStatus status(JsonNode object) {
        for (HealthStatus status : HealthStatus.values()) {
            if (status.wireName().equals(object.path("status").textValue())) {
                return status;
            }
        }
        return HealthStatus.UNHEALTHY;
    }
}
