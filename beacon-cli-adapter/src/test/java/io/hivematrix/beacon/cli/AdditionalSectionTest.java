package io.hivematrix.beacon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Section;
import org.junit.jupiter.api.Test;

class AdditionalSectionTest {

    private static final Section PARTS = Section.additional(5, "Waiting for parts");

    private final CliFixture cli = new CliFixture()
            .boards(FixedBoardSource.of(Boards.of(
                    PARTS, Tickets.ticket(1).build(), Tickets.ticket(2).build())))
            .additionalSections(PARTS);

    @Test
    void table_hasItLast() {
        assertThat(cli.run("snapshot").out()).contains("Waiting for parts (2)");
        assertThat(cli.run("snapshot", "--section", "5", "--sort", "s5:-id", "--columns", "section,id")
                        .out())
                .containsPattern("5 +2\\s+5 +1\\s");
        assertThat(cli.run("snapshot", "--section", "s5", "--format", "csv", "--sort", "-id")
                        .out()
                        .lines())
                .hasSize(3);
        assertThat(cli.run("snapshot", "--section", "waiting FOR parts,open").out())
                .contains("Waiting for parts (2)", "Open Helpdesk Tickets (0")
                .doesNotContain("Customer Replied");
    }

    @Test
    void unknownSection_namesTheKnownOnes() {
        assertThat(cli.run("snapshot", "--section", "6").err())
                .endsWith(", 4 (Other Active), 5 (Waiting for parts).\n");
        assertThat(new CliFixture().run("snapshot", "--section", "5").err())
                .contains("Unknown section '5'. Known sections: 1 (Open), ");
    }

    @Test
    void conditionAndPerformanceData_countIt() {
        assertThat(cli.run("snapshot", "--fail-on", "section5>1").code()).isEqualTo(1);
        assertThat(cli.run("snapshot", "--format", "nagios").out()).contains("section5=2");
        assertThat(new CliFixture().run("snapshot", "--format", "nagios").out()).doesNotContain("section5");
    }

    @Test
    void conditionOnASectionThatIsMissing_isRejected() {
        CliFixture.Result result = new CliFixture().run("snapshot", "--fail-on", "section5>1");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("beacon: --fail-on: 'section5>1' is not a condition; allowed: a metric (total, section1,");
        assertThat(result.out()).isEmpty();
    }
}
