package io.hivematrix.beacon.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.hivematrix.beacon.domain.dashboard.DashboardRow;
import io.hivematrix.beacon.domain.dashboard.SearchTerms;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Writer of rows of a {@link BoardDelta}: a new row has all fields of the list, another one those that have changed. */
final class DeltaRowJson {

    private static final Set<String> ALWAYS = Set.of("key", "ranks");

    private final JsonMapper json = JsonMapper.builder()
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    void write(JsonGenerator out, BoardDelta.Row changed) throws IOException {
        DashboardRow row = changed.row();
        ObjectNode fields = fields(row);
        Optional<DashboardRow> before =
                changed.before().map(ticket -> new DashboardRow(ticket, SearchTerms.searchKey(ticket), row.ranks()));
        if (before.isPresent()) {
            ObjectNode earlier = fields(before.get());
            fields.properties()
                    .removeIf(field ->
                            !ALWAYS.contains(field.getKey()) && field.getValue().equals(earlier.get(field.getKey())));
        }
        fields.put("position", changed.position()).put("own_ranks", changed.ownRanks());
        json.writeTree(out, fields);
    }

    private ObjectNode fields(DashboardRow row) throws IOException {
        try (TokenBuffer buffer = new TokenBuffer(json, false)) {
            new TicketJson(buffer).row(row, TicketDetailLevel.LIST);
            try (JsonParser parser = buffer.asParser()) {
                return json.readTree(parser);
            }
        }
    }
}
