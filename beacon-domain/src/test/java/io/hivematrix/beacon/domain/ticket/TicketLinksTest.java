package io.hivematrix.beacon.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketLinksTest {

    @Test
    void linkTo_replacesPlaceholder() {
        TicketLinks links = new TicketLinks("https://psa.example/t/{ticket_id}?x=1#{ticket_id}");

        assertThat(links.linkTo(new TicketId(42))).hasToString("https://psa.example/t/42?x=1#42");
        assertThat(links.baseUrl()).isEqualTo("https://psa.example/t/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://psa.example/{ticket_id}",
                "HTTPS://psa.example/{ticket_id}",
                "http://psa_web:8080/{ticket_id}",
                "https://[::1]/{ticket_id}"
            })
    void acceptsHttpUrls(String template) {
        assertThat(TicketLinks.ofTemplate(template)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert({ticket_id})",
                "https://psa.example/tickets/",
                "https:///{ticket_id}",
                "https://psa example/{ticket_id}",
                "https://user:word@psa.example/{ticket_id}",
                "//psa.example/{ticket_id}",
                "{ticket_id}",
                ""
            })
    void rejectsUnsafeTemplates(String template) {
        assertThat(TicketLinks.ofTemplate(template)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TicketLinks(template))
                .withMessageStartingWith("ticket link template");
    }
}
