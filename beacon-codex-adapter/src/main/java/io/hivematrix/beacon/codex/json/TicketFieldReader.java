package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Reader of related fields of one ticket, in both dialects (contract, section 1, table). Not thread-safe. */
interface TicketFieldReader {

    /**
     * Reads the value at the current token if this reader knows the field.
     *
     * @return false if the field is unknown; its value is then not read
     * @throws MalformedFieldException if the value is malformed; it has been read to its end
     */
    boolean read(String field, JsonParser parser) throws IOException, MalformedFieldException;
}
