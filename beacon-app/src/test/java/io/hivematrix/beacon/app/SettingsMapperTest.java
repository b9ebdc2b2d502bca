package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.app.config.ConfigSource;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.wiring.BuildInfo;
import io.hivematrix.beacon.app.wiring.SettingsMapper;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.web.WebSettings;
import io.hivematrix.beacon.web.auth.model.AuthSettings;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Defaults of the settings equal the defaults of the adapters. */
class SettingsMapperTest {

    private static final Configuration DEFAULTS = new Configuration(
            List.of(new ConfigSource("test", Map.of("SECRET_KEY", "of-no-use-outside-of-the-tests-0123456789"))));

    @Test
    void codexDefaultsEqualAdapterDefaults() {
        assertThat(SettingsMapper.codex(DEFAULTS))
                .isEqualTo(CodexSettings.defaults(
                        URI.create("http://localhost:5000"), URI.create("http://localhost:5010"), "beacon"));
    }

    @Test
    void webDefaultsEqualAdapterDefaults() {
        WebSettings expected = WebSettings.defaults("127.0.0.1", 5001, BuildInfo.text());

        assertThat(SettingsMapper.web(DEFAULTS)).usingRecursiveComparison().isEqualTo(expected);
        assertThat(SettingsMapper.rateLimits(DEFAULTS)).isEqualTo(RateLimitSettings.DEFAULT);
        assertThat(SettingsMapper.auth(DEFAULTS).allowedLevels()).isEqualTo(AuthSettings.DEFAULT_LEVELS);
    }
}
