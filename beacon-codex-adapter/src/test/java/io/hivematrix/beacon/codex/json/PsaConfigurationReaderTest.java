package io.hivematrix.beacon.codex.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.codex.ContractFiles;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PsaConfigurationReaderTest {

    private static final String FIRST = "\"first\": {\"ticket_url_template\": \"https://first.example/{ticket_id}\"}";
    private static final String SECOND =
            "\"second\": {\"ticket_url_template\": \"https://second.example/{ticket_id}\"}";

    @Test
    void readsObservedConfiguration() throws IOException {
        PsaConfiguration psa = read(ContractFiles.text("codex-psa-config.json"));

        assertThat(psa.ticketLinks())
                .contains(new TicketLinks("https://support.acme-msp.example/a/tickets/{ticket_id}"));
        assertThat(psa.professionalServices()).containsExactly(new GroupId(19000234009L));
    }

    @Test
    void usesDefaultProviderInAnyFieldOrder() throws IOException {
        assertThat(baseUrl("{\"default_provider\": \"second\", \"providers\": {" + FIRST + ", " + SECOND + "}}"))
                .isEqualTo("https://second.example/");
        assertThat(baseUrl("{\"providers\": {" + FIRST + ", " + SECOND + "}, \"default_provider\": \"second\"}"))
                .isEqualTo("https://second.example/");
    }

    @Test
    void ignoresBlanksAroundTemplate() throws IOException {
        assertThat(baseUrl("{\"providers\": {\"a\": {\"ticket_url_template\": \" https://a.example/{ticket_id} \"}}}"))
                .isEqualTo("https://a.example/");
    }

    @Test
    void usesFirstProviderWithoutDefault() throws IOException {
        assertThat(baseUrl("{\"default_provider\": null, \"providers\": {" + FIRST + ", " + SECOND + "}}"))
                .isEqualTo("https://first.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"providers\": {}}",
                "{\"providers\": null}",
                "{\"providers\": []}",
                "{\"default_provider\": {}, \"providers\": {\"a\": null}}",
                "{\"default_provider\": \"gone\", \"providers\": {" + FIRST + "}}",
                "{\"providers\": {\"a\": {\"ticket_url_template\": \"javascript:alert({ticket_id})\"}}}",
                "{\"providers\": {\"a\": {\"ticket_url_template\": \"https://a.example/no-placeholder\"}}}",
                "{\"providers\": {\"a\": {\"ticket_url_template\": {}, \"group_ids\": []}}}",
                "{\"providers\": {\"a\": {\"group_ids\": {\"professional_services\": null}}}}",
                "{\"providers\": {\"a\": {\"group_ids\": {\"professional_services\": [], \"helpdesk\": {}}}}}"
            })
    void isUnknownWithoutUsableProvider(String document) throws IOException {
        assertThat(read(document)).isEqualTo(PsaConfiguration.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"providers\": {", "{} x", "<html>"})
    void rejectsDocumentThatIsNotAnObject(String document) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(document));
    }

    private static String baseUrl(String document) throws IOException {
        return read(document).ticketLinks().orElseThrow().baseUrl();
    }

    private static PsaConfiguration read(String document) throws IOException {
        return JsonResponseReaders.read(
                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), new PsaConfigurationReader());
    }
}
