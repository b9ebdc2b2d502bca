package io.hivematrix.beacon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotCommandTest {

    private final CliFixture cli = new CliFixture();

    @Test
    void showsFirstViewInFourSectionsWithCounts() {
        var result = cli.run("snapshot");
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("""
                        Helpdesk: 3 tickets, 1 red, 2 orange, synced 10m ago

                        Open Helpdesk Tickets (1)
                            ID  SUBJECT            REQUESTER  AGENT              PRIORITY  STATUS  SLA            UPDATED
                        O  101  Ticket number 101  John Doe   Unassigned         Medium    Open    Due in 3h      2h ago

                        Customer Replied (0)

                        Needs Agent / Update Overdue (1)
                            ID  SUBJECT            REQUESTER  AGENT              PRIORITY  STATUS  SLA            UPDATED
                        R  301  Ticket number 301  John Doe   Ömar Zięba         Urgent    Open    Overdue by 2h  2h ago

                        Other Active Helpdesk Tickets (1)
                            ID  SUBJECT            REQUESTER  AGENT              PRIORITY  STATUS  SLA            UPDATED
                        O  401  Ticket number 401  John Doe   Agent 19000900116  Medium    Open    Due in 3h      2h ago
                        """);
    }

    @Test
    void closesSession() {
        cli.run("snapshot");
        assertThat(cli.closedSessions()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--view professional-services   | 201",
                "--view=helpdesk --unassigned    | 101",
                "--agent Unassigned              | 101",
                "--agent 9007199254740993        | 301",
                "--agent omar                    | 301",
                "--agent ZIEBA                   | 301",
                "--section 1,4                   | 101 401",
                "--section 4 --section s1        | 101 401",
                "--priority urgent               | 301",
                "--priority high,MEDIUM          | 101 401",
                "--search 'number 4'             | 401",
                "--agent 12345                   | ''"
            })
    void appliesFilters(String options, String tickets) {
        var result =
                cli.run(("snapshot --format csv --columns id " + options.replace("'number 4'", "#401")).split(" +"));
        assertThat(result.code()).isZero();
        assertThat(String.join(" ", result.out().lines().skip(1).toList())).isEqualTo(tickets);
    }

    @Test
    void appliesSortOrder() {
        var result = cli.boards(FixedBoardSource.of(Boards.large(40)))
                .agents(Boards.manyAgents())
                .run("snapshot", "--sort", "-id", "--section", "2", "--format", "csv", "--columns", "id");
        assertThat(result.out().lines().skip(1).map(Long::valueOf).toList())
                .isSortedAccordingTo((left, right) -> Long.compare(right, left))
                .hasSizeGreaterThan(3);
    }

    @Test
    void warnsAboutAgentIdWithoutTickets() {
        assertThat(cli.run("snapshot", "--agent", "12345").out())
                .contains("! Agent 12345 has no tickets in this view.");
    }

    @Test
    void showsTotalsOfFilteredTickets() {
        assertThat(cli.run("snapshot", "--section", "3", "--priority", "low").out())
                .isEqualTo("""
                        Helpdesk: 0 of 3 tickets, synced 10m ago

                        Needs Agent / Update Overdue (0 of 1)
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--view nosuch             | beacon: Unknown view 'nosuch'. Known views: helpdesk, professional-services.",
                "--view NO/SUCH            | beacon: Unknown view 'no/such'. Known views: helpdesk, professional-services.",
                "--agent m                 | beacon: --agent: 'm' matches several agents: Jane Smith (19000234567), Ömar Zięba (9007199254740993)",
                "--agent me                | beacon: --agent me needs --beacon with a user's token. Use --agent with a name or an id.",
                "--agent nosuch            | beacon: Unknown agent 'nosuch'. Known agents: Jane Smith, Ömar Zięba.",
                "--agent 1 --unassigned    | beacon: --agent and --unassigned cannot be combined",
                "--section 5               | beacon: Unknown section '5'. Known sections: 1 (Open), 2 (Customer Replied), 3 (Needs Agent / Update Overdue), 4 (Other Active).",
                "--section ,               | beacon: --section has an empty value",
                "--section=                | beacon: --section has an empty value",
                "--priority ,              | beacon: --priority has an empty value",
                "--priority high,,low      | beacon: --priority has an empty value",
                "--columns ,               | beacon: --columns has an empty value",
                "--search=                 | beacon: --search has an empty value",
                "--sort=                   | beacon: --sort has an empty value",
                "--color --no-color        | beacon: --color and --no-color cannot be combined",
                "--priority loud           | beacon: Unknown priority 'loud'. Known priorities: urgent, high, medium, low, unknown.",
                "--sort size               | beacon: Unknown sort key 'size'. Known sort keys: id, subject",
                "--format xml              | beacon: Unknown format 'xml'. Known formats: table, json",
                "--columns id,size         | beacon: Unknown column 'size'. Known columns: mark, section, id",
                "--columns id --format json| beacon: --columns cannot be combined with --format json",
                "--fail-on red>x           | beacon: --fail-on: 'x' is not a number; allowed for red: 0 to 999999999",
                "--beacon ftp://x          | beacon: --beacon: must be a URL such as https://host/beacon",
                "--frobnicate              | beacon: Unknown option: '--frobnicate'",
                "extra                     | beacon: Unexpected argument: 'extra' (see 'beacon snapshot --help')",
                "--beacon http://x/a?q=%zz | beacon: --beacon: '%zz' has a percent sign without two hexadecimal digits"
            })
    void invalidUsage_printsOneLine_exitCode2(String options, String message) {
        var result = cli.run(("snapshot " + options).split(" +"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith(message).hasLineCount(1);
    }

    @Test
    void unreachableCodex_printsOneLine_exitCode69() {
        var result = cli.boards(FixedBoardSource.unavailable()).run("snapshot");
        assertThat(result.code()).isEqualTo(69);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualToIgnoringNewLines("beacon: Codex cannot be reached.");
    }

    @Test
    void verbose_printsStackTrace() {
        var result = cli.boards(FixedBoardSource.unavailable()).run("snapshot", "--verbose");
        assertThat(result.code()).isEqualTo(69);
        assertThat(result.err()).contains("BoardUnavailableException", "\tat ");
    }

    @Test
    void json_isOutputOfJsonFunction() {
        var result = cli.json(dashboard -> ("{\"rows\":" + dashboard.total() + "}").getBytes(StandardCharsets.UTF_8))
                .run("snapshot", "--format", "json", "--section", "3");
        assertThat(result.out()).isEqualTo("{\"rows\":1}");
    }

    @Test
    void metCondition_printsOneLine_exitCode1() {
        var result = cli.run("snapshot", "--fail-on", "red>0", "--fail-on", "section3>5", "--fail-on", "total>=3");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).startsWith("Helpdesk: 3 tickets");
        assertThat(result.err()).isEqualToIgnoringNewLines("beacon: red>0 is met (1), total>=3 is met (3)");
    }

    @Test
    void conditionsApplyToShownRows() {
        assertThat(cli.run("snapshot", "--unassigned", "--fail-on", "red>0").code())
                .isZero();
    }

    @Test
    void nagios_withoutBoard_printsUnknown() {
        var result = cli.boards(FixedBoardSource.unavailable()).run("snapshot", "--format", "nagios");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEqualTo("BEACON UNKNOWN - Codex cannot be reached.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "markdown", "html"})
    void incompleteBoard_hasNotice(String format) {
        var result = cli.boards(FixedBoardSource.of(Boards.incomplete(2))).run("snapshot", "--format", format);
        assertThat(result.out()).contains("2 tickets could not be read and cannot be shown since 2026");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void incompleteBoard_printsNoticeToStderr(String format) {
        var result = cli.boards(FixedBoardSource.of(Boards.incomplete(2))).run("snapshot", "--format", format);
        assertThat(result.err()).startsWith("beacon: 2 tickets could not be read");
        assertThat(result.out()).doesNotContain("could not be read");
    }

    @Test
    void nagios_incompleteBoard_isWarning() {
        var result = cli.boards(FixedBoardSource.of(Boards.incomplete(2))).run("snapshot", "--format", "nagios");
        assertThat(result.out())
                .startsWith("BEACON WARNING - Helpdesk: 3 tickets")
                .contains("2 tickets could not be read", " since ", "Example: ticket 9: id is malformed.")
                .contains("(skipped>0)", "skipped=2;~:0;;0;");
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void nagios_incompleteBoard_isOkBelowThreshold() {
        var result = cli.boards(FixedBoardSource.of(Boards.incomplete(2)))
                .run("snapshot", "--format", "nagios", "--fail-on", "skipped>5");
        assertThat(result.out()).startsWith("BEACON OK - ");
        assertThat(result.code()).isZero();
    }

    @Test
    void staleBoard_printsWarningBeforeSections() {
        FixedBoardSource boards = FixedBoardSource.of(Boards.small());
        boards.failRefresh();
        var result = cli.boards(boards).run("snapshot", "--fail-on", "stale");
        assertThat(result.out()).contains("\n! Codex cannot be reached. This board is 0s old; next try in 30s.\n");
        assertThat(result.code()).isEqualTo(1);
    }
}
