package io.hivematrix.beacon.web.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJob.State;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** Writer of sync jobs as JSON with Codex's field names, without the reason of a failure, which is in the log. */
final class SyncJson {

    private static final String FAILED = "Sync failed. The reason is in Beacon's log.";

    byte[] started(SyncJob job) {
        return bytes(JsonNodeFactory.instance
                .objectNode()
                .put("success", true)
                .put("job_id", job.id().toString())
                .put("message", "Codex has started to sync with the PSA system."));
    }

    byte[] status(SyncJob job) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", job.id().toString())
                .put("status", job.state().name().toLowerCase(Locale.ROOT))
                .put("started_at", job.startedAt().map(Instant::toString).orElse(null))
                .put("completed_at", job.completedAt().map(Instant::toString).orElse(null));
        if (job.state() == State.RUNNING) {
            node.putNull("success");
        } else {
            node.put("success", job.state() == State.COMPLETED);
        }
        return bytes(node.put("error", job.state() == State.FAILED ? FAILED : null));
    }

    private static byte[] bytes(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
