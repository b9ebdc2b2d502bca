package io.hivematrix.beacon.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.hivematrix.beacon.cli.TestConnections;
import io.hivematrix.beacon.cli.source.CliException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeaconHttpClientTest {

    @Test
    void closesConnectionIfTheResponseIsNotHttp() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Boolean> closed = CompletableFuture.supplyAsync(() -> sendBanner(server));
            BeaconHttpClient client = BeaconHttpClient.create(
                    "http://127.0.0.1:" + server.getLocalPort(), Optional.empty(), TestConnections.DIRECT);

            assertThatExceptionOfType(CliException.class).isThrownBy(() -> client.get("/"));
            assertThat(closed.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://beacon_1:8080", "https://[::1]:8443/beacon", "http://127.0.0.1"})
    void acceptsHostsOfContainersAndAddresses(String address) {
        assertThatNoException()
                .isThrownBy(() -> BeaconHttpClient.create(address, Optional.empty(), TestConnections.DIRECT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://user@beacon", "http://", "http://be acon", "http://beacon?x=1", "ftp://beacon"})
    void rejectsOtherAddresses(String address) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> BeaconHttpClient.create(address, Optional.empty(), TestConnections.DIRECT));
    }

    /** Returns whether the client closed its connection after the banner of an SSH server. */
    private static boolean sendBanner(ServerSocket server) {
        try (Socket connection = server.accept()) {
            connection.getOutputStream().write("SSH-2.0-OpenSSH_9.2p1\r\n".getBytes(StandardCharsets.US_ASCII));
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException reset) {
            return true;
        }
    }
}
