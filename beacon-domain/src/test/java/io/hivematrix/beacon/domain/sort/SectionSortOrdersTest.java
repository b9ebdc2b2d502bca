package io.hivematrix.beacon.domain.sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hivematrix.beacon.domain.ticket.Section;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionSortOrdersTest {

    private static final SortOrder NEWEST = SortOrder.descending(SortKey.UPDATED);
    private static final SortOrder BY_ID = SortOrder.ascending(SortKey.ID);

    @Test
    void anOrderWithoutASectionIsForAll() {
        assertThat(SectionSortOrders.parse("-updated")).isEqualTo(SectionSortOrders.forAllSections(NEWEST));
        assertThat(SectionSortOrders.forAllSections(NEWEST).chosen()).containsOnlyKeys(Section.values());
    }

    @Test
    void aSectionThatIsNotNamedKeepsItsDefaultOrder() {
        SectionSortOrders plan = SectionSortOrders.parse("s2:-updated , s3:id");

        assertThat(plan.of(Section.CUSTOMER_REPLIED)).hasValue(NEWEST);
        assertThat(plan.of(Section.NEEDS_AGENT)).hasValue(BY_ID);
        assertThat(plan.of(Section.OPEN)).isEmpty();
    }

    @Test
    void theLaterEntryWins() {
        assertThat(SectionSortOrders.parse("-updated,s1:id").of(Section.OPEN)).hasValue(BY_ID);
        assertThat(SectionSortOrders.parse("s1:id,-updated").of(Section.OPEN)).hasValue(NEWEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ",", " , "})
    void blankIsTheDefault(String text) {
        assertThat(SectionSortOrders.parse(text)).isEqualTo(SectionSortOrders.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"age", "--id", "s5:id", "s0:id", ":id", "s1:", "s1:s2:id", "+id"})
    void whatCannotBeReadIsNamedWithWhatIsAllowed(String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SectionSortOrders.parse("id," + part))
                .withMessageStartingWith("'" + part + "' is no sort order; allowed: id, subject, requester, agent");
    }

    @ParameterizedTest
    @CsvSource({"ID, ID", "sla, SLA", "Requester, REQUESTER"})
    void columnsAreNamedInAnyCase(String word, SortKey key) {
        assertThat(SortKey.ofSlug(word)).hasValue(key);
        assertThat(key.slug()).isEqualToIgnoringCase(word).isLowerCase();
    }

    @Test
    void isWrittenAsShortAsItCanBeRead() {
        assertThat(SectionSortOrders.forAllSections(NEWEST)).hasToString("-updated");
        assertThat(new SectionSortOrders(Map.of(Section.NEEDS_AGENT, BY_ID, Section.OPEN, NEWEST)))
                .hasToString("s1:-updated,s3:id");
        assertThat(new SectionSortOrders(Map.of(Section.OPEN, BY_ID))).hasToString("s1:id");
        assertThat(SectionSortOrders.DEFAULT).hasToString("");
    }
}
