package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Gathers those fields of one ticket that belong together, in either dialect (contract, section 1, the table). */
interface TicketFieldReader {

    /**
     * Reads a field's value, at which the parser stands, if the field is this part's.
     *
     * @return whether it is; if not, the value has not been read
     * @throws MalformedFieldException if the value cannot be what it should be; it has been read to its end
     */
    boolean read(String field, JsonParser parser) throws IOException, MalformedFieldException;
}
