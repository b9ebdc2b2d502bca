package io.hivematrix.beacon.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.domain.ticket.DescriptionFormat;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTicketReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"description\": \"--user <user>\", \"description_format\": \"text\"' | --user <user> | TEXT",
                "'\"description\": \"<p>Hi</p>\", \"description_format\": \"html\"'     | <p>Hi</p>     | HTML",
                "'\"description\": \"<p>Hi</p>\"'                                       | <p>Hi</p>     | HTML"
            })
    void descriptionFormat_isReadFromApi(String fields, String description, DescriptionFormat format)
            throws IOException {
        Ticket ticket = ApiTicketReader.ticket(new ObjectMapper().readTree("{\"external_id\": 1, " + fields + "}"));

        assertThat(ticket.description()).isEqualTo(description);
        assertThat(ticket.descriptionFormat()).isEqualTo(format);
    }
}
