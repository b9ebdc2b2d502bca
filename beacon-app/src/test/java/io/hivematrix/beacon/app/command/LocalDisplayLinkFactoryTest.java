package io.hivematrix.beacon.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.app.config.ConfigSource;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.fixture.RunningBeacon;
import io.hivematrix.beacon.app.wiring.SettingsMapper;
import io.hivematrix.beacon.cli.env.DisplayLinkFactory.CreatedLink;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.web.display.DisplayMode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDisplayLinkFactoryTest {

    private static final String SECRET = "of-no-use-outside-of-the-tests-0123456789";

    @TempDir
    private Path directory;

    private CreatedLink create(Map<String, String> settings, String name, String view, String show, int days) {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("SECRET_KEY", SECRET);
        return new LocalDisplayLinkFactory(new ConfigurationLoader(all, directory), Clock.systemUTC())
                .create(name, List.of(view), show, days);
    }

    @Test
    void link_isValidAtTheServer() {
        CreatedLink link = create(Map.of(), "Entrance", "helpdesk", "counts", 7);
        try (RunningBeacon beacon = RunningBeacon.start()) {
            HttpResponse<String> opened = beacon.getAnonymously(link.path());
            assertThat(opened.statusCode()).isEqualTo(302);
            String cookie =
                    opened.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
            assertThat(beacon.getAnonymously("/display/helpdesk/data", "Cookie", cookie)
                            .body())
                    .startsWith("{\"show\":\"counts\"");
        }
        try (RunningBeacon revoking = RunningBeacon.builder()
                .set("BEACON_DISPLAY_REVOKED", "00000000-0000-4000-8000-000000000000, " + link.id())
                .start()) {
            assertThat(revoking.getAnonymously(link.path()).body()).contains("has been revoked");
        }
        try (RunningBeacon renewed =
                RunningBeacon.builder().set("BEACON_DISPLAY_EPOCH", "1").start()) {
            assertThat(renewed.getAnonymously(link.path()).statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Entrance, nowhere, tickets, 365, unknown view 'nowhere'",
        "Entrance, Helpdesk, tickets, 365, view slug",
        "' ', helpdesk, tickets, 365, the name",
        "Entrance, helpdesk, all, 365, --show must be",
        "Entrance, helpdesk, tickets, 401, 1 to 400"
    })
    void invalidValue_isAUsageError(String name, String view, String show, int days, String message) {
        assertThatExceptionOfType(CliException.class)
                .isThrownBy(() -> create(Map.of(), name, view, show, days))
                .withMessageContaining(message);
    }

    @Test
    void off_createsNoLinks() {
        assertThatExceptionOfType(CliException.class)
                .isThrownBy(() -> create(Map.of("BEACON_DISPLAY", "off"), "Entrance", "helpdesk", "full", 1))
                .withMessageContaining("BEACON_DISPLAY is off");
    }

    @Test
    void modes_areReadInAnyCase() {
        Configuration open = new Configuration(
                List.of(new ConfigSource("test", Map.of("SECRET_KEY", SECRET, "BEACON_DISPLAY", "OPEN"))));
        assertThat(SettingsMapper.display(open).mode()).isEqualTo(DisplayMode.OPEN);
    }
}
