package io.hivematrix.beacon.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.cli.condition.Condition;
import io.hivematrix.beacon.cli.condition.Conditions;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.Tickets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MachineFormatsTest {

    @Test
    void json_isUnchanged() {
        String document = "{\"a\": 1.50,\"b\":\"\\u00e9é\"}";
        assertThat(new JsonFormat().render(TestDashboards.result(Boards.small(), document)))
                .isEqualTo(document);
    }

    @Test
    void ndjson_hasOneLinePerTicketWithSection() {
        String document = "{\"s1_items\":[{\"id\":9007199254740993,\"subject\":\"a\\nb\"}],\"s2_items\":[],"
                + "\"view\":\"Helpdesk\",\"s4_items\":[{\"id\":2,\"nested\":{\"x\":[1]}},{\"id\":3}],\"workload\":[{}]}";
        assertThat(new NdjsonFormat().render(TestDashboards.result(Boards.small(), document)))
                .isEqualTo("""
                        {"section":1,"id":9007199254740993,"subject":"a\\nb"}
                        {"section":4,"id":2,"nested":{"x":[1]}}
                        {"section":4,"id":3}
                        """);
    }

    @Test
    void nagios_hasStatusLineWithPerformanceData() {
        Conditions conditions =
                new Conditions(List.of(Condition.parse("red>0"), Condition.parse("age>10m")), List.of());
        assertThat(new NagiosFormat(conditions, TestDashboards.TIMES)
                        .render(TestDashboards.result(Boards.small(), "{}")))
                .isEqualTo(
                        "BEACON WARNING - Helpdesk: 3 tickets, 1 red, 2 orange, synced 10m ago (red>0) | total=3;;;0;"
                                + " section1=1;;;0; section2=0;;;0; section3=1;;;0; section4=1;;;0; red=1;~:0;;0;"
                                + " orange=2;;;0; yellow=0;;;0; green=0;;;0; age=600s;~:600;;0; stale=0;;;0; skipped=0;;;0;\n");
    }

    @Test
    void nagios_syncInTheFuture_isNamed() {
        Board small = Boards.small();
        Board board = new Board(small.sections(), Optional.of(Tickets.NOW.plus(Duration.ofHours(3))), small.skipped());

        assertThat(new NagiosFormat(new Conditions(List.of(), List.of()), TestDashboards.TIMES)
                        .render(TestDashboards.result(board, "{}")))
                .contains(", synced in ", ", check Codex's clock | ");
    }

    @Test
    void nagios_withoutMetCondition_isOk() {
        assertThat(new NagiosFormat(new Conditions(List.of(), List.of()), TestDashboards.TIMES)
                        .render(TestDashboards.result(Boards.small(), "{}")))
                .startsWith("BEACON OK - Helpdesk: 3 tickets");
    }
}
