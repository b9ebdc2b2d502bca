package io.hivematrix.beacon.web.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import io.hivematrix.beacon.domain.view.ViewSlug;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writer of events. Their data contains no fields of tickets. */
final class EventJson {

    private final JsonMapper json = JsonMapper.builder().build();

    /** Returns "board": the entity tag of the view's list document, its times and counts. */
    StreamEvent board(Dashboard dashboard, String etag, Instant now) {
        ViewSlug view = dashboard.view().slug();
        Freshness freshness = dashboard.freshness();
        ObjectNode data = data(view, now)
                .put("etag", etag)
                .put("age_seconds", freshness.age(now).toSeconds())
                .put("synced_at", freshness.lastSync().map(Instant::toString).orElse(null))
                .put("total", dashboard.viewTotal());
        ArrayNode counts = data.putArray("section_totals");
        for (DashboardSection section : dashboard.sections()) {
            counts.add(section.viewTotal());
        }
        return event("board", view + "." + etag.replace("\"", ""), data);
    }

    /** Returns "stale" with the reason if there is a failure, else "fresh". */
    StreamEvent freshness(ViewSlug view, String content, Optional<RefreshFailure> failure, Instant now) {
        ObjectNode data = data(view, now);
        failure.ifPresent(known -> data.put("since", known.since().toString()).put("error", known.detail()));
        return event(
                failure.isPresent() ? "stale" : "fresh",
                view + "." + content + (failure.isPresent() ? ".stale" : ""),
                data);
    }

    /**
     * Returns "sync": a sync has started, finished or failed.
     *
     * @param own whether the reader of the stream started it
     */
    StreamEvent sync(SyncJob job, boolean own, Instant now) {
        String state = switch (job.state()) {
            case RUNNING -> "started";
            case COMPLETED -> "finished";
            case FAILED -> "failed";
        };
        ObjectNode data = json.createObjectNode().put("state", state).put("server_time", now.toString());
        if (own) {
            data.put("job_id", job.id().toString()).put("own", true);
        }
        return event("sync", "sync." + state + "." + now.toEpochMilli(), data);
    }

    /**
     * Returns the last event of a stream: "bye" or "signed-out".
     *
     * @param reconnect the delay after which the client may reconnect
     */
    StreamEvent last(String name, Duration reconnect, Instant now) {
        ObjectNode data =
                json.createObjectNode().put("server_time", now.toString()).put("reconnect_ms", reconnect.toMillis());
        return event(name, name + "." + now.toEpochMilli(), data);
    }

    private ObjectNode data(ViewSlug view, Instant now) {
        return json.createObjectNode().put("view", view.value()).put("server_time", now.toString());
    }

    private StreamEvent event(String name, String id, ObjectNode data) {
        try {
            return new StreamEvent(name, id, json.writeValueAsString(data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }
}
