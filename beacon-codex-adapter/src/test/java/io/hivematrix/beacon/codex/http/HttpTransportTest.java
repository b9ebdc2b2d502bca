package io.hivematrix.beacon.codex.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.codex.config.HttpClientSettings;
import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpTransportTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void callDuringCloseFails() {
        try (HttpTransport transport = new HttpTransport(HttpClientSettings.DEFAULTS, threads)) {
            threads.shutdown();

            assertThatExceptionOfType(CodexCallException.class)
                    .isThrownBy(() -> status(transport, URI.create("http://127.0.0.1:9/")))
                    .withMessageContaining("closed");
        }
    }

    @Test
    void callAfterCloseFails() {
        HttpTransport transport = new HttpTransport(HttpClientSettings.DEFAULTS, threads);
        transport.close();

        assertThatExceptionOfType(CodexCallException.class)
                .isThrownBy(() -> status(transport, URI.create("http://127.0.0.1:9/")));
    }

    /** As with a "localhost" that means ::1 and 127.0.0.1. Nothing listens on the first two addresses. */
    @Test
    void triesAllAddressesOfAName() throws Exception {
        try (StubHttpServer server = new StubHttpServer().onOther(StubResponse.of(204, "text/plain", ""));
                HttpTransport transport = new HttpTransport(
                        HttpClientSettings.DEFAULTS,
                        threads,
                        new Addresses(List.of("::1", "127.0.0.2", "127.0.0.1")))) {
            URI address = URI.create("http://code_x.test:" + server.port() + "/");

            assertThat(status(transport, address)).isEqualTo(204);
        }
    }

    private static int status(HttpTransport transport, URI address) throws CodexCallException, IOException {
        return transport.send(ServiceRequest.get(address), LONG, 1_000, RawResponse::status);
    }

    /** Resolves every name to the same addresses. */
    private record Addresses(List<String> addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] resolved = new InetAddress[addresses.size()];
            for (int i = 0; i < addresses.size(); i++) {
                resolved[i] = InetAddress.getByName(addresses.get(i));
            }
            return resolved;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
