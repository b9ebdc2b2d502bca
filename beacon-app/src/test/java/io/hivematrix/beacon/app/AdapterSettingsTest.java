package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.config.Layer;
import io.hivematrix.beacon.app.wiring.AdapterSettings;
import io.hivematrix.beacon.app.wiring.ThisBuild;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.web.WebSettings;
import io.hivematrix.beacon.web.auth.model.IdentitySettings;
import io.hivematrix.beacon.web.ratelimit.LimitSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is documented as a default is what the adapters have as theirs. */
class AdapterSettingsTest {

    private static final Configuration UNTOUCHED = new Configuration(
            List.of(new Layer("test", Map.of("SECRET_KEY", "of-no-use-outside-of-the-tests-0123456789"))));

    @Test
    void codexIsAskedAsItsAdapterWouldByItself() {
        assertThat(AdapterSettings.codex(UNTOUCHED))
                .isEqualTo(CodexSettings.defaults(
                        URI.create("http://localhost:5000"), URI.create("http://localhost:5010"), "beacon"));
    }

    @Test
    void theServerIsAsItWouldBeByItself() {
        WebSettings expected = WebSettings.defaults("127.0.0.1", 5001, ThisBuild.text());

        assertThat(AdapterSettings.web(UNTOUCHED)).usingRecursiveComparison().isEqualTo(expected);
        assertThat(AdapterSettings.limits(UNTOUCHED)).isEqualTo(LimitSettings.DEFAULT);
        assertThat(AdapterSettings.identity(UNTOUCHED).allowedLevels()).isEqualTo(IdentitySettings.DEFAULT_LEVELS);
    }
}
