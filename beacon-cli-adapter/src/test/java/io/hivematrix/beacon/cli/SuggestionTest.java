package io.hivematrix.beacon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unknown names: the sentence has the known ones and the nearest. */
class SuggestionTest {

    private final CliFixture cli = new CliFixture();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "snapshot --view helpdsk     | Unknown view 'helpdsk'. Known views: helpdesk, professional-services. Did you mean 'helpdesk'?",
                "snapshot --view finanse     | Unknown view 'finanse'. Known views: helpdesk, professional-services.",
                "snapshot --view HELP/DESK   | Unknown view 'help/desk'. Known views: helpdesk, professional-services. Did you mean 'helpdesk'?",
                "snapshot --view pro         | Unknown view 'pro'. Known views: helpdesk, professional-services. Did you mean 'professional-services'?",
                "snapshot --agent Smyth      | Unknown agent 'Smyth'. Known agents: Jane Smith, Ömar Zięba. Did you mean 'Jane Smith'?",
                "snapshot --agent 'omar zeba'| Unknown agent 'omar zeba'. Known agents: Jane Smith, Ömar Zięba. Did you mean 'Ömar Zięba'?",
                "snapshot --agent １２       | Unknown agent '１２'. Known agents: Jane Smith, Ömar Zięba.",
                "snapshot --priority urgnt   | Unknown priority 'urgnt'. Known priorities: urgent, high, medium, low, unknown. Did you mean 'urgent'?",
                "snapshot --section 5        | Unknown section '5'. Known sections: 1 (Open), 2 (Customer Replied), 3 (Needs Agent / Update Overdue), 4 (Other Active).",
                "snapshot --section opned    | Unknown section 'opned'. Known sections: 1 (Open), 2 (Customer Replied), 3 (Needs Agent / Update Overdue), 4 (Other Active). Did you mean 'Open'?",
                "snapshot --sort s2:-updatd  | Unknown sort key 'updatd'. Known sort keys: id, subject, requester, agent, priority, sla, updated, created. Did you mean 'updated'?",
                "snapshot --format cvs       | Unknown format 'cvs'. Known formats: table, json, ndjson, csv, markdown, html, nagios. Did you mean 'csv'? (see 'beacon snapshot --help')",
                "snapshot --format jsn       | Unknown format 'jsn'. Known formats: table, json, ndjson, csv, markdown, html, nagios. Did you mean 'json'? (see 'beacon snapshot --help')",
                "views --format jsn          | Unknown format 'jsn'. Known formats: table, json. Did you mean 'json'? (see 'beacon views --help')",
                "completion fsh              | Unknown shell 'fsh'. Known shells: bash, zsh, fish. Did you mean 'fish'? (see 'beacon completion --help')",
                "watch --unreachable warn    | Unknown status 'warn'. Known statuses: ok, warning, critical, unknown. Did you mean 'warning'? (see 'beacon watch --help')",
                "snapshot --veiw=helpdesk    | Unknown option: '--veiw'. Did you mean '--view'? (see 'beacon snapshot --help')",
                "show 301 -f json            | Unknown option: '-f' (see 'beacon show --help')",
                "agents --formt json         | Unknown option: '--formt'. Did you mean '--format'? (see 'beacon agents --help')"
            })
    void unknownName_suggestsNearest(String line, String message) {
        var result = cli.run(words(line));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).isEqualToIgnoringNewLines("beacon: " + message);
    }

    @Test
    void unknownColumn_suggestsNearest() {
        assertThat(cli.run("snapshot", "--columns", "id,subjct").err())
                .startsWith("beacon: Unknown column 'subjct'. Known columns: mark, section, id, subject, ")
                .endsWith(", link. Did you mean 'subject'?\n");
    }

    @Test
    void unknownMetric_suggestsNearest() {
        assertThat(cli.run("snapshot", "--fail-on", "secton3>5").err())
                .startsWith("beacon: --fail-on: 'secton3>5' is not a condition")
                .endsWith(" Did you mean 'section3'?\n");
    }

    @Test
    void knownMetricWithoutOperator_suggestsNothing() {
        assertThat(cli.run("snapshot", "--fail-on", "red").err()).endsWith(", for age a duration such as 10m\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"snapshto", "help snapshto"})
    void unknownCommand_suggestsNearest(String line) {
        var result = cli.run(words(line));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("beacon: Unknown command 'snapshto'. Known commands: snapshot, watch, ")
                .contains("Did you mean 'snapshot'?")
                .doesNotContain("generate-docs")
                .hasLineCount(1);
    }

    @Test
    void withoutArguments_printsHelp() {
        var result = cli.run();
        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualTo(cli.run("--help").out()).startsWith("Usage: beacon");
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "snapshot", "views"})
    void help_equalsHelpOption(String command) {
        var result = cli.run(words(("help " + command).strip()));
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .isEqualTo(cli.run(words((command + " --help").strip())).out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-v Professional-Services           | 201",
                "-v HELPDESK -a OMAR                | 301",
                "-q #401                            | 401",
                "--section S1,S4                    | 101 401",
                "--section S3 --sort S3:-UPDATED    | 301"
            })
    void shortOptionsAndAnyCase_equalLongOptions(String options, String tickets) {
        var result = cli.run(words("snapshot -f CSV --columns ID " + options));
        assertThat(result.err()).isEmpty();
        assertThat(String.join(" ", result.out().lines().skip(1).toList())).isEqualTo(tickets);
    }

    private static String[] words(String line) {
        return Arrays.stream(line.split(" +(?=(?:[^']*'[^']*')*[^']*$)", -1))
                .map(word -> word.replace("'", ""))
                .toArray(String[]::new);
    }
}
