package io.hivematrix.beacon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.fixture.RunningBeacon;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class CliProcessIT {

    private static final String QUERY = "agent_id=unassigned&section=1%2C4&sort=-id";

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path directory;

    private RunningBeacon beacon;

    @BeforeEach
    void start() {
        beacon = RunningBeacon.start();
    }

    @AfterEach
    void stop() {
        beacon.close();
    }

    @Test
    void json_equalsApiResponse_fromBothSources() throws Exception {
        await().until(() -> beacon.get("/api/tickets/helpdesk").body().contains("\"agents_known\":true"));
        String api = beacon.get("/api/tickets/helpdesk?" + QUERY).body();
        var direct = direct().run("snapshot", "--format", "json", "--unassigned", "--section", "1,4", "--sort=-id");
        var remote = remote().run(
                        "snapshot",
                        "--format",
                        "json",
                        "--unassigned",
                        "--section",
                        "1,4",
                        "--sort=-id",
                        "--beacon",
                        url());
        assertThat(api).contains("\"s1_items\":[{");
        assertThat(direct.err()).isEmpty();
        assertThat(direct.out()).isEqualTo(api);
        assertThat(remote.out()).isEqualTo(api);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void otherFormats_areEqual_fromBothSources(String format) throws Exception {
        var direct = direct().run("snapshot", "--format", format, "--view", "professional-services");
        var remote = remote().run("snapshot", "--format", format, "--view", "professional-services", "--beacon", url());
        assertThat(direct.code()).isZero();
        assertThat(direct.out())
                .hasLineCount(remote.out().split("\r?\n", -1).length - 1)
                .isEqualTo(remote.out());
    }

    @Test
    void agentsAndViews_areEqual_fromBothSources() throws Exception {
        for (String command : new String[] {"agents", "views"}) {
            var direct = direct().run(command, "--format", "json");
            var remote = remote().run(command, "--format", "json", "--beacon", url());
            assertThat(direct.err()).isEmpty();
            assertThat(direct.out()).contains(" : ").isEqualTo(remote.out());
        }
    }

    @Test
    void unreachableCodex_printsOneLine_exitCode69() throws Exception {
        beacon.codex().stop();
        var result = direct().run("snapshot");
        assertThat(result.code()).isEqualTo(69);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("beacon: ").hasLineCount(1);
    }

    @Test
    void forbiddenByCodex_exitCode77() throws Exception {
        beacon.codex().stub("/api/tickets/active", StubResponse.status(403));
        var result = direct().run("snapshot");
        assertThat(result.code()).isEqualTo(77);
        assertThat(result.err()).startsWith("beacon: ").hasLineCount(1);
    }

    @Test
    void missingToken_exitCode77() throws Exception {
        var result = new CliProcess(directory).run("snapshot", "--beacon", url());
        assertThat(result.code()).isEqualTo(77);
        assertThat(result.err())
                .isEqualToIgnoringNewLines("beacon: Beacon at " + url() + " requires a token. Set BEACON_TOKEN.");
    }

    @Test
    void userFile_namesPageAndToken_foreignFlaskenvIsNotRead() throws Exception {
        Path folder = directory.resolve("config");
        Path file = Files.createDirectories(folder.resolve("beacon")).resolve("config");
        Files.writeString(
                file,
                "BEACON_URL=" + url() + "/professional-services?section=2\nBEACON_TOKEN=" + beacon.token() + "\n");
        Files.writeString(directory.resolve(".flaskenv"), "not a dotenv file\nBEACON_HTTP_PROXY=nowhere\n");
        CliProcess process = new CliProcess(directory).variable("XDG_CONFIG_HOME", folder.toString());
        var snapshot = process.run("snapshot");
        assertThat(snapshot.err()).isEmpty();
        assertThat(snapshot.out()).startsWith("Professional Services: ").contains("Customer Replied (");
        assertThat(snapshot.out()).doesNotContain("Needs Agent");
        assertThat(process.run("health").out()).contains("codex");
    }

    @Test
    void unknownView_sameMessage_fromBothSources() throws Exception {
        var direct = direct().run("snapshot", "--view", "helpdsk");
        var remote = remote().run("snapshot", "--view", "helpdsk", "--beacon", url());
        assertThat(direct.err()).contains("Did you mean 'helpdesk'?").isEqualTo(remote.err());
        assertThat(remote.code()).isEqualTo(2);
    }

    @Test
    void fifthSection_isReadFromCodex() throws Exception {
        beacon.codex()
                .stub(
                        "/api/tickets/active",
                        StubResponse.json("{\"section1\": [], \"section2\": [], \"section3\": [], \"section4\": [],"
                                + " \"section5\": [{\"id\": 5, \"subject\": \"Five\"}]}"));
        var result = direct().variable("BEACON_SECTION_NAMES", "5=Waiting for parts")
                .run("snapshot", "--section", "5", "--format", "json");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("\"section5_name_js\":\"Waiting for parts\"", "\"s5_items\":[{");
    }

    @Test
    void show_isEqual_fromBothSources() throws Exception {
        var ids = direct().run("snapshot", "--format", "csv", "--columns", "id").out();
        String id = ids.lines().skip(1).findFirst().orElseThrow();
        var direct = direct().run("show", id);
        assertThat(direct.out()).startsWith("#" + id + "  ").contains("\nAgent ");
        assertThat(remote().run("show", id, "--beacon", url()).out()).isEqualTo(direct.out());
    }

    @Test
    void forbiddenUser_exitCode77() throws Exception {
        String token = beacon.signIn(new DemoUser("6f1d0c52", "customer", "A Customer", "client"));
        var result = new CliProcess(directory).variable("BEACON_TOKEN", token).run("snapshot", "--beacon", url());
        assertThat(result.code()).isEqualTo(77);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("beacon: ").hasLineCount(1);
    }

    @Test
    void revokedToken_exitCode77() throws Exception {
        String token = beacon.token();
        beacon.signOut(token);
        var result = new CliProcess(directory).variable("BEACON_TOKEN", token).run("views", "--beacon", url());
        assertThat(result.code()).isEqualTo(77);
        assertThat(result.err())
                .isEqualToIgnoringNewLines("beacon: Beacon at " + url() + " rejected the token in BEACON_TOKEN.");
    }

    @Test
    void invalidSetting_printsOneLine_exitCode2() throws Exception {
        var result = direct().variable("BEACON_SNAPSHOT_TTL_SECONDS", "soon").run("snapshot");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("BEACON_SNAPSHOT_TTL_SECONDS", "soon").hasLineCount(1);
    }

    @Test
    void metCondition_exitCode1() throws Exception {
        var result = direct().run("snapshot", "--format", "nagios", "--fail-on", "total>0");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).startsWith("BEACON WARNING - Helpdesk: ").hasLineCount(1);
        assertThat(result.err()).startsWith("beacon: total>0 is met (").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "--fail-on total<0,     0, OK",
        "--fail-on total>0,     1, WARNING",
        "--critical-on total>0, 2, CRITICAL",
        "--sort nosuch,         3, UNKNOWN",
        "--nosuch,              3, UNKNOWN"
    })
    void nagios_exitCodeEqualsStatus(String options, int code, String status) throws Exception {
        var result = direct().run(("snapshot --format nagios " + options).split(" "));
        assertThat(result.code()).as(result.err()).isEqualTo(code);
        assertThat(result.out()).startsWith("BEACON " + status + " - ").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"'', 3, UNKNOWN", "=critical, 2, CRITICAL"})
    void nagios_withoutBeacon_isUnknownUnlessChosen(String status, int code, String shown) throws Exception {
        String unreachable = status.isEmpty() ? "--unassigned" : "--unreachable" + status;
        var result = remote().run("snapshot", "--format", "nagios", unreachable, "--beacon", "http://127.0.0.1:1");
        assertThat(result.code()).isEqualTo(code);
        assertThat(result.out()).startsWith("BEACON " + shown + " - Beacon at http://127.0.0.1:1 cannot be reached");
    }

    @Test
    void nagios_fullDisk_isUnknown() throws Exception {
        assumeTrue(Files.exists(FULL));
        var result = direct().shell("$BEACON snapshot --format=nagios > " + FULL + "; echo $?");
        assertThat(result.out()).isEqualToIgnoringNewLines("3");
    }

    @Test
    void watch_stopsWhenPipeIsClosed() throws Exception {
        var result = direct().shell(
                        "$BEACON watch --interval 1s --format ndjson --section 1 | head -n 1; echo ${PIPESTATUS[0]}");
        assertThat(result.out().lines().toList()).hasSize(2).last().isEqualTo("0");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void closedPipe_exitCode0() throws Exception {
        var result = direct().shell("$BEACON snapshot | head -n 1; echo ${PIPESTATUS[0]}");
        assertThat(result.out().lines().toList()).hasSize(2).last().isEqualTo("0");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void fullDisk_printsReason() throws Exception {
        assumeTrue(Files.exists(FULL));
        var result = direct().shell("$BEACON views > " + FULL + "; echo $?");
        assertThat(result.out()).isEqualToIgnoringNewLines("2");
        assertThat(result.err()).startsWith("beacon: standard output cannot be written: No space left on device");
    }

    private CliProcess direct() {
        return new CliProcess(directory)
                .variable("CORE_SERVICE_URL", beacon.core().address().toString())
                .variable("CODEX_SERVICE_URL", beacon.codex().address().toString());
    }

    private CliProcess remote() {
        return new CliProcess(directory).variable("BEACON_TOKEN", beacon.token());
    }

    private String url() {
        return beacon.address().toString();
    }
}
