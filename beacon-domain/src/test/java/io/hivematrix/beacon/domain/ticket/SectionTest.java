package io.hivematrix.beacon.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionTest {

    @Test
    void titles_areThoseOfTheSpecification() {
        assertThat(Section.OPEN.title("Helpdesk")).isEqualTo("Open Helpdesk Tickets");
        assertThat(Section.CUSTOMER_REPLIED.title("Helpdesk")).isEqualTo("Customer Replied");
        assertThat(Section.NEEDS_AGENT.title("Helpdesk")).isEqualTo("Needs Agent / Update Overdue");
        assertThat(Section.OTHER_ACTIVE.title("Helpdesk")).isEqualTo("Other Active Helpdesk Tickets");
    }

    @Test
    void additional_hasItsNameInEveryView() {
        Section parts = Section.additional(5, "Waiting for parts");

        assertThat(parts.key()).isEqualTo("s5");
        assertThat(parts.title("Helpdesk")).isEqualTo("Waiting for parts");
        assertThat(parts).isEqualTo(Section.additional(5, "Other name")).isGreaterThan(Section.OTHER_ACTIVE);
        assertThatIllegalArgumentException().isThrownBy(() -> Section.additional(4, "Four"));
        assertThatIllegalArgumentException().isThrownBy(() -> Section.additional(10, "Ten"));
        assertThatIllegalArgumentException().isThrownBy(() -> Section.additional(5, " "));
    }

    @Test
    void labels_doNotContainView() {
        assertThat(Section.STANDARD)
                .extracting(Section::label)
                .containsExactly("Open", "Customer Replied", "Needs Agent / Update Overdue", "Other Active");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void ofNumber_returnsSection(int number) {
        Section section = Section.ofNumber(number).orElseThrow();

        assertThat(section.number()).isEqualTo(number);
        assertThat(section.key()).isEqualTo("s" + section.number());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1, Integer.MAX_VALUE})
    void ofNumber_unknownIsEmpty(int number) {
        assertThat(Section.ofNumber(number)).isEmpty();
    }
}
