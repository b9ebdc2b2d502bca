package io.hivematrix.beacon.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    void labels_doNotContainView() {
        assertThat(Section.values())
                .extracting(Section::label)
                .containsExactly("Open", "Customer Replied", "Needs Agent / Update Overdue", "Other Active");
    }

    @ParameterizedTest
    @EnumSource
    void ofNumber_returnsSection(Section section) {
        assertThat(Section.ofNumber(section.number())).hasValue(section);
        assertThat(section.key()).isEqualTo("s" + section.number());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1, Integer.MAX_VALUE})
    void ofNumber_unknownIsEmpty(int number) {
        assertThat(Section.ofNumber(number)).isEmpty();
    }
}
