package io.hivematrix.beacon.domain.sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.domain.ticket.Section;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionSortOrdersTest {

    private static final SortOrder NEWEST = SortOrder.descending(SortKey.UPDATED);
    private static final SortOrder BY_ID = SortOrder.ascending(SortKey.ID);

    @Test
    void parse_orderWithoutSectionAppliesToAll() {
        assertThat(SectionSortOrders.parse("-updated")).isEqualTo(SectionSortOrders.forAllSections(NEWEST));
        assertThat(SectionSortOrders.forAllSections(NEWEST).chosen()).containsOnlyKeys(Section.STANDARD);
    }

    @Test
    void of_isEmptyForSectionWithoutEntry() {
        SectionSortOrders orders = SectionSortOrders.parse("s2:-updated , s3:id");

        assertThat(orders.of(Section.CUSTOMER_REPLIED)).hasValue(NEWEST);
        assertThat(orders.of(Section.NEEDS_AGENT)).hasValue(BY_ID);
        assertThat(orders.of(Section.OPEN)).isEmpty();
    }

    @Test
    void parse_laterEntryOverridesEarlier() {
        assertThat(SectionSortOrders.parse("-updated,s1:id").of(Section.OPEN)).hasValue(BY_ID);
        assertThat(SectionSortOrders.parse("s1:id,-updated").of(Section.OPEN)).hasValue(NEWEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ",", " , "})
    void parse_blankIsDefault(String text) {
        assertThat(SectionSortOrders.parse(text)).isEqualTo(SectionSortOrders.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"age", "--id", "s5:id", "s0:id", ":id", "s1:", "s1:s2:id", "+id"})
    void parse_invalidEntryThrowsWithAllowedValues(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SectionSortOrders.parse("id," + entry))
                .withMessageStartingWith("'" + entry + "' is not a sort order; allowed: id, subject, requester, agent");
    }

    @ParameterizedTest
    @CsvSource({"ID, ID", "sla, SLA", "Requester, REQUESTER"})
    void sortKey_slugIgnoresCase(String slug, SortKey key) {
        assertThat(SortKey.ofSlug(slug)).hasValue(key);
        assertThat(key.slug()).isEqualToIgnoringCase(slug).isLowerCase();
    }

    @Test
    void orderForAll_appliesToAdditionalSections() {
        Section parts = Section.additional(5, "Waiting for parts");
        List<Section> sections =
                List.of(Section.OPEN, Section.CUSTOMER_REPLIED, Section.NEEDS_AGENT, Section.OTHER_ACTIVE, parts);

        SectionSortOrders all = SectionSortOrders.parse("-updated", sections);

        assertThat(all.of(parts)).hasValue(NEWEST);
        assertThat(all).hasToString("-updated");
        assertThat(SectionSortOrders.parse("s1:id,s2:id,s3:id,s4:id", sections)).hasToString("s1:id,s2:id,s3:id,s4:id");
        assertThat(SectionSortOrders.parse("s5:id", sections)).hasToString("s5:id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SectionSortOrders.parse("s6:id", sections))
                .withMessageContaining("'s1:' to 's5:'");
    }

    @Test
    void toString_isShortestForm() {
        assertThat(SectionSortOrders.forAllSections(NEWEST)).hasToString("-updated");
        assertThat(new SectionSortOrders(Map.of(Section.NEEDS_AGENT, BY_ID, Section.OPEN, NEWEST)))
                .hasToString("s1:-updated,s3:id");
        assertThat(new SectionSortOrders(Map.of(Section.OPEN, BY_ID))).hasToString("s1:id");
        assertThat(SectionSortOrders.DEFAULT).hasToString("");
    }
}
