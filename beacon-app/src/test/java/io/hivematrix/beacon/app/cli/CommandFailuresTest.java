package io.hivematrix.beacon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.fixture.LocalCommandLine;
import io.hivematrix.beacon.app.fixture.ScriptedService;
import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Address and reason of failed calls, as commands print them: to Codex, to Core, and with {@code --beacon}. */
class CommandFailuresTest {

    private static final String REFUSING = "http://127.0.0.1:1";

    @TempDir
    private Path directory;

    @Test
    void refusedConnection_namesAddress() throws IOException {
        assertThat(direct(REFUSING).err())
                .endsWith("Codex cannot be reached: connection refused. Address: " + REFUSING);
        assertThat(remote(REFUSING).err())
                .isEqualTo("beacon: Beacon at " + REFUSING + " cannot be reached: connection refused.");
    }

    @Test
    void unknownHost_namesAddress() throws IOException {
        // A label of more than 63 characters is rejected without a query to a name server (RFC 1035, section 2.3.4).
        String url = "http://" + "b".repeat(64) + ".invalid:5010";

        assertThat(direct(url).err()).endsWith("Codex cannot be reached: unknown host. Address: " + url);
        assertThat(remote(url).err()).endsWith("Beacon at " + url + " cannot be reached: unknown host.");
    }

    @Test
    @Tag("slow")
    void fullBacklog_isTimeoutOfConnecting() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket first = connected(busy);
                Socket second = connected(busy)) {
            String url = "http://127.0.0.1:" + busy.getLocalPort();

            assertThat(first.isConnected() && second.isConnected()).isTrue();
            assertThat(direct(url).err()).endsWith("Codex cannot be reached: timed out connecting. Address: " + url);
            assertThat(remote(url).err()).endsWith("Beacon at " + url + " cannot be reached: timed out connecting.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | Codex denied access to Beacon: status 401, the service token is not accepted; check"
                        + " | requires a token. Set BEACON_TOKEN.",
                "403 | Codex denied access to Beacon: status 403, the service may not do this; check SERVICE_NAME."
                        + " | returned status 403. Check the token in BEACON_TOKEN.",
                "404 | Codex reports an error: status 404, not found; check the address of the service."
                        + " | returned status 404. Check the URL of --beacon.",
                "302 | Codex reports an error: status 302, a redirect; check the address of the service."
                        + " | returned status 302, a redirect. Check the URL of --beacon.",
                "500 | status 500 | returned status 500."
            })
    void status_hasHintAndAddress(int status, String direct, String remote) throws IOException {
        try (StubHttpServer server = new StubHttpServer()) {
            server.onOther(request -> StubResponse.status(status));
            String url = server.address().toString();

            assertThat(direct(url).err()).contains(direct).endsWith(" Address: " + url);
            assertThat(remote(url).err()).isEqualTo("beacon: Beacon at " + url + " " + remote);
        }
    }

    @Test
    void otherContentType_isNamed() throws IOException {
        try (StubHttpServer other = new StubHttpServer()) {
            other.onOther(request -> StubResponse.of(200, "text/html; charset=utf-8", "<html>Sign in</html>"));
            String url = other.address().toString();

            assertThat(direct(url).err()).contains("text/html").endsWith(" Address: " + url);
            assertThat(remote(url).err())
                    .isEqualTo("beacon: The response of Beacon at " + url
                            + " cannot be read: its content type is text/html, not JSON. Check the URL of --beacon.");
        }
    }

    @Test
    void tooLargeResponse_namesAddressAndLimit() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> responses = CompletableFuture.runAsync(() -> announceTerabyte(server));
            String url = "http://127.0.0.1:" + server.getLocalPort();

            assertThat(direct(url).err())
                    .contains("the response is larger than the limit of ")
                    .endsWith(" bytes; increase the heap (-Xmx) or BEACON_MAX_CODEX_BYTES. Address: " + url);
            assertThat(remote(url).err())
                    .startsWith("beacon: The response of Beacon at " + url + " cannot be read: it is larger than ");
            assertThat(responses).isNotDone();
        }
    }

    @Test
    @Tag("slow")
    void silentServerWithHttps_isNotSlowToConnect() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "https://127.0.0.1:" + silent.getLocalPort();

            assertThat(direct(url).err())
                    .endsWith("timed out in the TLS handshake; check https in its address. Address: " + url);
            assertThat(remote(url).err())
                    .endsWith(" cannot be reached: timed out in the TLS handshake; check https in its address.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "pa/hunter2", "a@b:hunter2"})
    void credentialsInAddress_areNotPrinted(String password) {
        String url = "http://ann:" + password + "@127.0.0.1:1/beacon";

        assertThat(remote(url).err())
                .isEqualTo("beacon: --beacon: must be a URL such as https://host/beacon, but is"
                        + " 'http://********@127.0.0.1:1/beacon'");
        assertThat(new LocalCommandLine(Map.of("BEACON_URL", url), directory)
                        .run("config")
                        .out())
                .contains("http://********@127.0.0.1:1/beacon")
                .doesNotContain("hunter2");
        assertThat(new LocalCommandLine(Map.of("CODEX_SERVICE_URL", url), directory)
                        .run("snapshot")
                        .err())
                .doesNotContain("hunter2");
    }

    /** Monitoring systems end a check after 10 s, by default, with a status of their own. */
    @Test
    @Tag("slow")
    void nagios_silentService_isUnknownAfter8Seconds() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort();
            assertThat(direct(url, "snapshot", "--format", "nagios"))
                    .returns(3, LocalCommandLine.Result::code)
                    .returns("BEACON UNKNOWN - No board within 8 s from Codex.", LocalCommandLine.Result::out);

            assertThat(new LocalCommandLine(Map.of(), directory)
                            .run("snapshot", "--format=nagios", "--unreachable=critical", "--beacon", url))
                    .returns(2, LocalCommandLine.Result::code)
                    .returns(
                            "BEACON CRITICAL - No board within 8 s from Beacon at " + url + ".",
                            LocalCommandLine.Result::out);
        }
    }

    @Test
    void slowCodex_isAwaitedLongerThanByThePage() throws IOException {
        try (DemoPlatform platform = new DemoPlatform(1, Clock.systemUTC());
                ScriptedService codex = new ScriptedService(platform.codex().address())) {
            codex.delay(Duration.ofMillis(2500));
            String core = platform.core().address().toString();
            Map<String, String> services = Map.of(
                    "CORE_SERVICE_URL",
                    core,
                    "CODEX_SERVICE_URL",
                    codex.address().toString());

            assertThat(new LocalCommandLine(services, directory).run("snapshot").err())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"snapshot", "agents", "show 12", "health"})
    void everyCommand_namesCore(String command) throws IOException {
        Map<String, String> services = Map.of("CORE_SERVICE_URL", REFUSING, "CODEX_SERVICE_URL", "http://127.0.0.1:2");
        var result = new LocalCommandLine(services, directory).run(command.split(" "));

        assertThat(result.code()).isEqualTo(69);
        assertThat(result.out() + result.err()).contains("connection refused. Address: " + REFUSING);
    }

    private LocalCommandLine.Result direct(String codex) throws IOException {
        return direct(codex, "snapshot");
    }

    private LocalCommandLine.Result direct(String codex, String... arguments) throws IOException {
        try (DemoPlatform platform = new DemoPlatform(1, Clock.systemUTC())) {
            String core = platform.core().address().toString();
            return new LocalCommandLine(Map.of("CORE_SERVICE_URL", core, "CODEX_SERVICE_URL", codex), directory)
                    .run(arguments);
        }
    }

    private LocalCommandLine.Result remote(String beacon) {
        return new LocalCommandLine(Map.of(), directory).run("views", "--beacon", beacon);
    }

    private static Socket connected(ServerSocket server) throws IOException {
        return new Socket(server.getInetAddress(), server.getLocalPort());
    }

    /** Responds to each connection with headers that announce a huge body, until the server is closed. */
    private static void announceTerabyte(ServerSocket server) {
        String headers = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1099511627776\r\n\r\n{";
        while (!server.isClosed()) {
            try (Socket connection = server.accept();
                    InputStream request = connection.getInputStream()) {
                connection.getOutputStream().write(headers.getBytes(StandardCharsets.US_ASCII));
                request.readAllBytes();
            } catch (IOException closed) {
                // by the client, or the server
            }
        }
    }
}
