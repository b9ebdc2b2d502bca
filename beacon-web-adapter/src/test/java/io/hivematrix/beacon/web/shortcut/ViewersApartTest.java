package io.hivematrix.beacon.web.shortcut;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.ratelimit.RateLimitPolicy;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One address, warmed by several: each is told their own answer and nobody else's. */
class ViewersApartTest {

    private static final String PAGE = "/helpdesk";
    private static final String PREFIX = "X-Forwarded-Prefix: ";
    private static final List<Asking> ALL = Stream.of("technician", "billing")
            .flatMap(level -> Stream.of("", "/beacon", "/desk").map(prefix -> new Asking(level, prefix)))
            .toList();

    private TwoWays beacon;

    @BeforeEach
    void start() throws IOException {
        beacon = new TwoWays(
                FixedBoardSource.of(Boards.small()),
                RateLimitSettings.DEFAULT.withPages(RateLimitPolicy.parse("1000/day")));
    }

    @AfterEach
    void stop() {
        beacon.close();
    }

    @Test
    void whoMaySyncAndWhoComesThroughTheGatewayEachGetTheirOwnPage() throws IOException {
        for (Asking asking : ALL) {
            ask(asking);
        }

        Set<String> pages = new HashSet<>();
        Set<String> tags = new HashSet<>();
        for (Asking asking : ALL) {
            RawHttpResponse atOnce = ask(asking);
            RawHttpResponse byJersey = ask(asking, "Accept: text/html;q=1");

            assertThat(TwoWays.wentTheLongWay(atOnce)).as("%s", asking).isFalse();
            assertThat(TwoWays.wentTheLongWay(byJersey)).as("%s", asking).isTrue();
            assertThat(atOnce.text()).isEqualTo(byJersey.text());
            assertThat(TwoWays.lasting(atOnce)).isEqualTo(TwoWays.lasting(byJersey));
            assertThat(atOnce.header("set-cookie")).contains("; Path=" + asking.cookiePath() + ";");
            assertThat(atOnce.text()).contains("\"" + asking.prefix() + "/static/");
            pages.add(atOnce.text());
            tags.add(atOnce.header("etag"));
        }
        assertThat(pages).hasSameSizeAs(ALL);
        assertThat(tags).hasSameSizeAs(ALL);
    }

    private RawHttpResponse ask(Asking asking, String... more) throws IOException {
        Stream<String> lines = Stream.concat(Stream.of(beacon.signedBy(asking.level())), Stream.of(more));
        Stream<String> prefix = asking.prefix().isEmpty() ? Stream.empty() : Stream.of(PREFIX + asking.prefix());
        return beacon.ask("GET", PAGE, Stream.concat(lines, prefix).toArray(String[]::new));
    }

    private record Asking(String level, String prefix) {

        String cookiePath() {
            return prefix.isEmpty() ? "/" : prefix;
        }
    }
}
