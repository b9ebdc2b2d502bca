package io.hivematrix.beacon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit codes of the Monitoring Plugins guidelines: 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN. */
class NagiosExitCodeTest {

    private final CliFixture cli = new CliFixture();

    @ParameterizedTest
    @CsvSource({
        "--fail-on total>9,                       0, OK",
        "--fail-on total>0,                       1, WARNING",
        "--critical-on total>0,                   2, CRITICAL",
        "--critical-on total>9,                   0, OK",
        "--fail-on total>0 --critical-on red>0,   2, CRITICAL",
        "--fail-on total>0 --critical-on red>5,   1, WARNING",
        "--view nosuch,                           3, UNKNOWN",
        "--frobnicate,                            3, UNKNOWN",
        "--sort,                                  3, UNKNOWN",
        "--fail-on purple,                        3, UNKNOWN",
        "--critical-on red>x,                     3, UNKNOWN",
        "--unreachable loud,                      3, UNKNOWN",
        "--unreachable critical --section 9,      3, UNKNOWN"
    })
    void exitCode_equalsPrintedStatus(String options, int code, String status) {
        var result = nagios(options);
        assertThat(result.code()).as(result.err()).isEqualTo(code);
        assertThat(result.out()).startsWith("BEACON " + status + " - ").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"'', 3, UNKNOWN", "--unreachable unknown, 3, UNKNOWN", "--unreachable CRITICAL, 2, CRITICAL"})
    void unreachable_isUnknownUnlessChosen(String options, int code, String status) {
        cli.boards(FixedBoardSource.unavailable());
        var result = nagios(options);
        assertThat(result.code()).isEqualTo(code);
        assertThat(result.out()).isEqualTo("BEACON " + status + " - Codex cannot be reached.\n");
    }

    @Test
    void unexpectedFailure_isUnknown() {
        cli.clock(Clock.offset(Clock.fixed(Instant.MAX, ZoneOffset.UTC), Duration.ofDays(1)));
        var result = nagios("--unreachable critical");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).startsWith("BEACON UNKNOWN - Unexpected error");
    }

    @ParameterizedTest
    @CsvSource({"--critical-on red>0", "--unreachable critical"})
    void otherFormats_rejectOptionsOfNagios(String options) {
        var result = cli.run(("snapshot " + options).split(" +"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualToIgnoringNewLines(
                        "beacon: " + options.split(" ", -1)[0] + " can only be used with --format nagios");
    }

    @Test
    void performanceData_hasBothThresholds() {
        assertThat(nagios("--fail-on red>0 --fail-on section3>5 --critical-on section3>=10 --critical-on age>1h")
                        .out())
                .contains(" section3=1;~:5;~:9;0;", " red=1;~:0;;0;", " age=600s;;~:3600;0;");
    }

    @Test
    void performanceData_ofSeveralConditions_isTheirCommonRange() {
        assertThat(nagios("--fail-on section3>5 --fail-on section3<1 --fail-on section3>7")
                        .out())
                .contains(" section3=1;1:5;;0;");
    }

    @Test
    void skippedTickets_areCriticalOnlyIfChosen() {
        cli.boards(FixedBoardSource.of(Boards.incomplete(2)));
        var result = nagios("--critical-on skipped>1");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).contains("(skipped>1)", " skipped=2;;~:1;0;");
    }

    private CliFixture.Result nagios(String options) {
        List<String> words = new ArrayList<>(List.of("snapshot", "--format", "nagios"));
        List.of(options.split(" +")).stream().filter(word -> !word.isEmpty()).forEach(words::add);
        return cli.run(words.toArray(String[]::new));
    }
}
