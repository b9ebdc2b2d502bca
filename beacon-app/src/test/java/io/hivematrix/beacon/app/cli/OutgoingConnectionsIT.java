package io.hivematrix.beacon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.fixture.SelfSignedServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One rule for the connections to Core, Codex and a running Beacon: proxy and certificate authorities. */
@Timeout(300)
class OutgoingConnectionsIT {

    @TempDir
    private Path directory;

    @Test
    void proxyOfTheJvm_hasNoEffect() throws Exception {
        try (DemoPlatform platform = new DemoPlatform(1, Clock.systemUTC())) {
            CliProcess beacon = new CliProcess(directory)
                    .variable(
                            "JAVA_TOOL_OPTIONS",
                            "-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9 -Dhttp.nonProxyHosts="
                                    + " -DsocksProxyHost=127.0.0.1 -DsocksProxyPort=9 -DsocksNonProxyHosts=")
                    .variable("CORE_SERVICE_URL", platform.core().address().toString())
                    .variable("CODEX_SERVICE_URL", platform.codex().address().toString());

            assertThat(beacon.run("snapshot").code()).isZero();
            assertThat(beacon.run("views", "--beacon", platform.core().address().toString())
                            .err())
                    .as("Core is no Beacon, but reached")
                    .contains("status 404");
        }
    }

    @Test
    void allAddressesOfAName_areTried() throws Exception {
        Path hosts = Files.writeString(directory.resolve("hosts"), "127.0.0.2 several.test\n127.0.0.1 several.test\n");
        try (DemoPlatform platform = new DemoPlatform(1, Clock.systemUTC())) {
            String core = "http://several.test:" + platform.core().address().getPort();
            CliProcess beacon = new CliProcess(directory)
                    .variable("JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + hosts)
                    .variable("CORE_SERVICE_URL", core)
                    .variable(
                            "CODEX_SERVICE_URL",
                            "http://several.test:" + platform.codex().address().getPort());

            assertThat(beacon.run("snapshot").code()).isZero();
            assertThat(beacon.run("views", "--beacon", core).err()).contains("status 404");
        }
    }

    @Test
    void proxyOfTheSetting_isUsedForAll() throws Exception {
        Set<String> hosts = ConcurrentHashMap.newKeySet();
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        proxy.start();
        try {
            CliProcess beacon = new CliProcess(directory)
                    .variable(
                            "BEACON_HTTP_PROXY",
                            "http://127.0.0.1:" + proxy.getAddress().getPort())
                    .variable("CORE_SERVICE_URL", "http://core.invalid")
                    .variable("CODEX_SERVICE_URL", "http://codex.invalid");

            beacon.run("health");
            beacon.run("views", "--beacon", "http://beacon.invalid");

            assertThat(hosts).containsExactlyInAnyOrder("core.invalid", "codex.invalid", "beacon.invalid");
        } finally {
            proxy.stop(0);
        }
    }

    @Test
    void certificateFile_isTrustedInAddition() throws Exception {
        try (SelfSignedServer server = new SelfSignedServer(directory)) {
            String url = server.url();

            assertThat(new CliProcess(directory).run("views", "--beacon", url).err())
                    .startsWith(
                            "beacon: Beacon at " + url + " cannot be reached: its certificate (issuer CN=localhost, ")
                    .contains(") is not trusted; add its authority to BEACON_CA_FILE.");
            CliProcess distrusting =
                    new CliProcess(directory).variable("CORE_SERVICE_URL", url).variable("CODEX_SERVICE_URL", url);
            assertThat(distrusting.run("health").out())
                    .contains("its certificate (issuer CN=localhost, SHA-256 ", ") is not trusted");
            assertThat(distrusting.run("snapshot").err())
                    .contains("its certificate (issuer CN=localhost, SHA-256 ", ") is not trusted")
                    .endsWith(" Address: " + url + "\n");
            CliProcess trusting = new CliProcess(directory)
                    .variable("BEACON_CA_FILE", server.certificate().toString())
                    .variable("CODEX_SERVICE_URL", url);
            assertThat(trusting.run("views", "--beacon", url).err()).contains("status 404");
            assertThat(trusting.run("health", "--format", "json").out()).contains("\"codex\"");
        }
    }
}
