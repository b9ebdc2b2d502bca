package io.hivematrix.beacon.domain.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Requester;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {

    private static final Ticket TICKET = Tickets.ticket(12345)
            .subject("Drucker geht nicht – Großraumbüro")
            .requester(new Requester("Łukasz Żak", Optional.of("l@example.com"), Optional.of("ACME-7")))
            .description("<p>hidden words</p>")
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "#12345",
                "234",
                "DRUCKER",
                "grossraumburo",
                "lukasz",
                "ŻAK",
                "acme-7",
                "zak drucker",
                "#"
            })
    void matches_numberSubjectRequesterAndCompany(String terms) {
        assertThat(SearchTerms.of(terms).matches(SearchTerms.searchKey(TICKET))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "zak missing", "54321"})
    void matches_requiresAllTermsAndIgnoresDescription(String terms) {
        assertThat(SearchTerms.of(terms).matches(SearchTerms.searchKey(TICKET))).isFalse();
    }

    @Test
    void searchKey_ofEmptyTicketIsItsNumber() {
        assertThat(SearchTerms.searchKey(Ticket.builder(new TicketId(7)).build()))
                .isEqualTo("7");
    }

    @Test
    void of_blankIsNone() {
        assertThat(SearchTerms.of(" \t ")).isSameAs(SearchTerms.NONE);
        assertThat(SearchTerms.NONE.isEmpty()).isTrue();
        assertThat(SearchTerms.of("a").isEmpty()).isFalse();
    }

    @Test
    void of_rejectsMoreThan200Characters() {
        assertThat(SearchTerms.of("x".repeat(200)).isEmpty()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchTerms.of("x".repeat(201)))
                .withMessage("search text must not be longer than 200 characters, but has 201");
    }

    @Test
    void equality_isByText() {
        assertThat(SearchTerms.of(" VPN  Drops "))
                .hasToString("VPN  Drops")
                .isEqualTo(SearchTerms.of("VPN  Drops"))
                .hasSameHashCodeAs(SearchTerms.of("VPN  Drops"))
                .isNotEqualTo(SearchTerms.of("VPN"));
        assertThat(SearchTerms.of("a").hashCode())
                .isNotEqualTo(SearchTerms.of("b").hashCode());
    }
}
