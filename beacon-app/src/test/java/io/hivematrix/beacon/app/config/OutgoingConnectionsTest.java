package io.hivematrix.beacon.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingConnectionsTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {"http://core:5000", "https://codex.example", "http://core_1:5000", "http://[2001:db8::1]:1"})
    void proxy_isUsedForOtherMachines(String url) {
        ProxySelector selector = selector(Map.of("BEACON_HTTP_PROXY", "http://proxy.invalid:3128"));

        assertThat(selector.select(URI.create(url)))
                .containsExactly(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.invalid", 3128)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:5000", "http://127.0.0.1", "https://127.1.2.3", "http://[::1]:5000"})
    void proxy_isNotUsedForLoopback(String url) {
        ProxySelector selector = selector(Map.of("BEACON_HTTP_PROXY", "http://proxy.invalid:3128"));

        assertThat(selector.select(URI.create(url))).containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void withoutSetting_noProxyIsUsed() {
        assertThat(selector(Map.of()).select(URI.create("http://core:5000"))).containsExactly(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy:3128", "http://proxy", "https://proxy:3128", "http://u:p@proxy:3128", "http://proxy:1/x"})
    void invalidProxy_isRejected(String value) {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> selector(Map.of("BEACON_HTTP_PROXY", value)))
                .withMessageStartingWith("BEACON_HTTP_PROXY is ")
                .withMessageNotContaining("u:p");
    }

    @Test
    void certificateFile_thatIsNoPem_isNamed() throws Exception {
        Path file = Files.writeString(directory.resolve("ca.pem"), "no certificate\n");

        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> selector(Map.of("BEACON_CA_FILE", file.toString())))
                .withMessageStartingWith("BEACON_CA_FILE " + file + " (environment) contains ")
                .withMessageContaining("certificate");
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> selector(Map.of("BEACON_CA_FILE", directory + "/none.pem")))
                .withMessage("BEACON_CA_FILE " + directory.resolve("none.pem") + " (environment) does not exist");
    }

    private static ProxySelector selector(Map<String, String> values) {
        return new ServiceProxySelector(new Configuration(List.of(new ConfigSource("environment", values))));
    }
}
