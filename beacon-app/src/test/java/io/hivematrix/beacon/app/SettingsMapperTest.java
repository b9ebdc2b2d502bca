package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.app.config.ConfigSource;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.wiring.BuildInfo;
import io.hivematrix.beacon.app.wiring.SettingsMapper;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.web.WebSettings;
import io.hivematrix.beacon.web.display.DisplayMode;
import io.hivematrix.beacon.web.display.DisplaySettings;
import io.hivematrix.beacon.web.events.StreamLimits;
import io.hivematrix.beacon.web.http.AddressRange;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.server.ServerLimits;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The settings reach the adapters unchanged. */
class SettingsMapperTest {

    private static final Configuration DEFAULTS = new Configuration(
            List.of(new ConfigSource("test", Map.of("SECRET_KEY", "of-no-use-outside-of-the-tests-0123456789"))));

    @Test
    void codexDefaultsEqualAdapterDefaults() {
        assertThat(SettingsMapper.codex(DEFAULTS))
                .usingRecursiveComparison()
                .ignoringFields("http.maxBytes", "http.proxies") // of the heap; of another class
                .isEqualTo(CodexSettings.defaults(
                        URI.create("http://localhost:5000"), URI.create("http://localhost:5010"), "beacon"));
        assertThat(SettingsMapper.codex(DEFAULTS).http().proxies().select(URI.create("http://codex:5010")))
                .containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void codexDocument_isLimitedBySettingAndHeap() {
        assertThat(SettingsMapper.maxCodexBytes(DEFAULTS, 256L << 20)).isEqualTo(16L << 20);
        assertThat(SettingsMapper.maxCodexBytes(DEFAULTS, 4L << 30)).isEqualTo(64L << 20);
    }

    @Test
    void maximumOfStreams_isThatOfTheSetting() {
        Configuration seven = new Configuration(List.of(new ConfigSource(
                "test", Map.of("SECRET_KEY", "of-no-use-outside-of-the-tests-0123456789", "BEACON_MAX_STREAMS", "7"))));
        assertThat(SettingsMapper.web(seven).streams().maxStreams()).isEqualTo(7);
    }

    @Test
    void logTarget_dependsOnWhoStartedBeacon() {
        assertThat(SettingsMapper.logTarget(DEFAULTS)).isEqualTo("both");
        assertThat(SettingsMapper.logTarget(configuration(Map.of("BEACON_STARTED_BY", "helm"))))
                .isEqualTo("helm");
        assertThat(SettingsMapper.logTarget(
                        configuration(Map.of("BEACON_STARTED_BY", "helm", "BEACON_LOG_TO", "stdout"))))
                .isEqualTo("stdout");
    }

    private static Configuration configuration(Map<String, String> values) {
        return new Configuration(List.of(new ConfigSource("test", values)));
    }

    @Test
    void mapsDefaultsOfWebServer() {
        WebSettings expected = new WebSettings(
                "127.0.0.1",
                5001,
                List.of(AddressRange.parse("127.0.0.0/8"), AddressRange.parse("::1")),
                Duration.ofSeconds(60),
                Duration.ZERO,
                new ServerLimits(
                        4096,
                        24_576,
                        64,
                        16_384,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        262_144,
                        4096,
                        512,
                        512,
                        Duration.ofSeconds(2),
                        16),
                StreamLimits.DEFAULT,
                Optional.empty(),
                new DisplaySettings(
                        DisplayMode.LINK, SettingsMapper.auth(DEFAULTS).secret(), Set.of(), 0),
                BuildInfo.text());

        assertThat(StreamLimits.DEFAULT)
                .isEqualTo(new StreamLimits(
                        2_000,
                        10,
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(3)));
        assertThat(SettingsMapper.web(DEFAULTS)).usingRecursiveComparison().isEqualTo(expected);
        assertThat(SettingsMapper.rateLimits(DEFAULTS)).isEqualTo(RateLimitSettings.DEFAULT);
        assertThat(SettingsMapper.auth(DEFAULTS).allowedLevels()).containsOnly("admin", "technician", "billing");
    }
}
