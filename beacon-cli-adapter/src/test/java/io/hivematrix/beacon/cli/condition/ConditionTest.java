package io.hivematrix.beacon.cli.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import io.hivematrix.beacon.domain.view.ViewSlug;
import java.time.Instant;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final Instant NOW = Tickets.NOW;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total==3",
                "section1>=1",
                "section2<1",
                "section3 > 0",
                "section4<=1",
                "red>0",
                "orange==2",
                "yellow==0",
                "green<1",
                "RED>0",
                "age>9m",
                "age<=600s",
                "stale==0"
            })
    void isMetByExampleBoard(String text) {
        assertThat(Condition.parse(text).isMet(small(), NOW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"total>3", "section3>1", "red>1", "age>10m", "age>1h", "stale"})
    void isNotMetByExampleBoard(String text) {
        assertThat(Condition.parse(text).isMet(small(), NOW)).isFalse();
    }

    @Test
    void stale_isMetAfterFailedRefresh() {
        FixedBoardSource boards = FixedBoardSource.of(Boards.small());
        boards.failRefresh();
        assertThat(Condition.parse("stale").isMet(dashboard(boards), NOW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "total",
                "total>",
                ">5",
                "total>x",
                "total>-1",
                "total=5",
                "total>5m",
                "age>5",
                "age>",
                "age",
                "purple>0",
                "section10>0",
                "section0>0",
                "total>5 extra",
                "total><5",
                "total>99999999999"
            })
    void rejectsInvalidConditionsWithOneLine(String text) {
        assertThatThrownBy(() -> Condition.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("[^\\n]+; allowed[^\\n]+");
    }

    @Property
    void comparesByOperator(@ForAll @IntRange(max = 10) int threshold, @ForAll("operators") String operator) {
        int total = 3;
        boolean expected = switch (operator) {
            case ">" -> total > threshold;
            case ">=" -> total >= threshold;
            case "<" -> total < threshold;
            case "<=" -> total <= threshold;
            default -> total == threshold;
        };
        assertThat(Condition.parse("total" + operator + threshold).isMet(small(), NOW))
                .isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> operators() {
        return Arbitraries.of(">", ">=", "<", "<=", "==");
    }

    @Property
    void anyText_isParsedOrRejected(@ForAll String text) {
        try {
            assertThat(Condition.parse(text)).hasToString(text.strip());
        } catch (IllegalArgumentException rejected) {
            assertThat(rejected).hasMessageContaining("allowed");
        }
    }

    private static Dashboard small() {
        return dashboard(FixedBoardSource.of(Boards.small()));
    }

    private static Dashboard dashboard(BoardSource boards) {
        return new DashboardService(
                        boards,
                        () -> Agents.NOT_LOADED,
                        () -> PsaConfiguration.UNKNOWN,
                        ViewDefinitions.standard(Set.of(), 30),
                        DefaultOrders.STANDARD,
                        () -> Tickets.NOW)
                .show(DashboardQuery.of(new ViewSlug("helpdesk")));
    }
}
