package io.hivematrix.beacon.web.shortcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.hivematrix.beacon.web.ratelimit.RateLimitPolicy;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever way an answer takes, it is the same answer. */
class ShortcutContractTest {

    private static final String BOARD = "/api/tickets/helpdesk";
    private static final String PAGE = "/helpdesk";
    private static final String BROWSER = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String GATEWAY = "X-Forwarded-Prefix: /beacon";
    private static final RateLimitPolicy ENDLESS = RateLimitPolicy.parse("1000000/day");

    private static TwoWays beacon;
    private static String tag;
    private static String gzipTag;

    @BeforeAll
    static void start() throws IOException {
        beacon = new TwoWays(
                FixedBoardSource.of(Boards.small()),
                RateLimitSettings.DEFAULT.withPages(ENDLESS).withRefresh(ENDLESS));
        tag = beacon.get(BOARD).header("etag");
        gzipTag = beacon.get(BOARD, "Accept-Encoding: gzip").header("etag");
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    static Stream<Arguments> atOnce() {
        return Stream.of(
                arguments("GET", BOARD, List.of()),
                arguments("GET", BOARD, List.of("Accept: */*")),
                arguments("GET", BOARD, List.of("Accept: application/json")),
                arguments("GET", BOARD, List.of("Accept: application/json, text/plain, */*")),
                arguments("GET", BOARD, List.of("Accept-Encoding: gzip")),
                arguments("GET", BOARD, List.of("Accept-Encoding: gzip, deflate, br;q=0.5")),
                arguments("GET", BOARD, List.of("Accept-Encoding: br", "Accept-Encoding: gzip")),
                arguments("GET", BOARD, List.of("Accept-Encoding: gzip;q=0")),
                arguments("GET", BOARD, List.of("Accept-Encoding: identity")),
                arguments("GET", BOARD, List.of("If-None-Match: {tag}")),
                arguments("GET", BOARD, List.of("If-None-Match: W/{tag}")),
                arguments("GET", BOARD, List.of("If-None-Match: \"x\"", "If-None-Match: {tag}")),
                arguments("GET", BOARD, List.of("If-None-Match: {gzipTag}", "Accept-Encoding: gzip")),
                arguments("GET", BOARD, List.of("If-None-Match: {gzipTag}")),
                arguments("GET", BOARD, List.of("If-None-Match: *")),
                arguments("GET", BOARD, List.of("If-None-Match: \"x\"")),
                arguments("GET", BOARD, List.of("Range: bytes=0-9")),
                arguments("GET", BOARD, List.of("X-Correlation-ID: mine")),
                arguments("GET", BOARD, List.of("Cookie: beacon_session=bad")),
                arguments("GET", BOARD, List.of("Cookie: $Version=x; beacon_session=bad")),
                arguments("GET", BOARD, List.of(GATEWAY, "X-Forwarded-Proto: https", "X-Forwarded-For: 192.0.2.7")),
                arguments("HEAD", BOARD, List.of()),
                arguments("HEAD", BOARD, List.of("Accept-Encoding: gzip")),
                arguments("HEAD", BOARD, List.of("If-None-Match: {tag}")),
                arguments("GET", BOARD + "?fields=list&sort=-updated&q=a%20b", List.of()),
                arguments("GET", PAGE, List.of()),
                arguments("GET", PAGE, List.of(BROWSER, "Accept-Encoding: gzip")),
                arguments("GET", PAGE, List.of(BROWSER, "If-None-Match: *")),
                arguments("GET", PAGE, List.of(GATEWAY)),
                arguments("GET", PAGE, List.of(GATEWAY, "X-Forwarded-Proto: https")),
                arguments("HEAD", PAGE, List.of(BROWSER)));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("atOnce")
    void theShortWayAnswersAsTheLongWayDoes(String method, String path, List<String> headers) throws Exception {
        String[] lines = lines(headers, beacon.signed());
        String address = path + (path.contains("?") ? "&" : "?") + "n=" + method + headers.hashCode();
        RawHttpResponse first = beacon.ask(method, address, lines);
        RequestRecord told = beacon.told(first);
        RawHttpResponse second = beacon.ask(method, address, lines);
        RequestRecord toldThen = beacon.told(second);

        assertThat(TwoWays.wentTheLongWay(first)).isTrue();
        assertThat(TwoWays.wentTheLongWay(second)).isFalse();
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(TwoWays.lasting(second)).isEqualTo(TwoWays.lasting(first));
        assertThat(second.header("ratelimit")).startsWith("\"day\";r=");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(lasting(toldThen)).isEqualTo(lasting(told));
    }

    static Stream<Arguments> notAtOnce() {
        return Stream.of(
                arguments("GET", BOARD, List.of(), 401),
                arguments("HEAD", PAGE, List.of(), 401),
                arguments("GET", BOARD, List.of("Cookie: $Version=x"), 401),
                arguments("GET", PAGE, List.of("Cookie: $VersionOf=; beacon_session=a.b.c"), 401),
                arguments("GET", BOARD, List.of("{client}"), 403),
                arguments("GET", BOARD, List.of("Authorization: Bearer no.such.token"), 401),
                arguments("GET", BOARD, List.of("{signed}", "{signed}"), 401),
                arguments("GET", PAGE, List.of("{service}"), 403),
                arguments("GET", BOARD, List.of("{signed}", "Accept: text/html"), 406),
                arguments("GET", BOARD, List.of("{signed}", "Accept: text/plain, */*;q=0.1"), 200),
                arguments("GET", BOARD, List.of("{signed}", "Content-Length: 0"), 200),
                arguments("GET", BOARD + "?sort=nonsense", List.of("{signed}"), 400),
                arguments("GET", "/api/tickets/no-such-view", List.of("{signed}"), 404),
                arguments("DELETE", BOARD, List.of("{signed}"), 405));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("notAtOnce")
    void whatTakesMoreThoughtGoesTheLongWay(String method, String path, List<String> headers, int status)
            throws IOException {
        assertThat(beacon.get(BOARD).status()).isEqualTo(200);
        assertThat(beacon.get(PAGE).status()).isEqualTo(200);
        for (int turn = 0; turn < 2; turn++) {
            RawHttpResponse answer = beacon.ask(method, path, lines(headers));

            assertThat(answer.status()).isEqualTo(status);
            assertThat(TwoWays.wentTheLongWay(answer)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BOARD, PAGE})
    void theCookieOfAPageOpensTheShortWay(String path) throws IOException {
        String cookie = beacon.get(PAGE).header("set-cookie");
        String own = "Cookie: other=1; " + cookie.substring(0, cookie.indexOf(';'));
        String address = path + "?n=cookie";
        RawHttpResponse first = beacon.ask("GET", address, own);
        RawHttpResponse second = beacon.ask("GET", address, own);

        assertThat(second.status()).isEqualTo(200);
        assertThat(TwoWays.wentTheLongWay(second)).isFalse();
        assertThat(TwoWays.lasting(second)).isEqualTo(TwoWays.lasting(first)).doesNotContainKey("set-cookie");
        assertThat(second.body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @MethodSource("owners")
    void anAddressIsKnownWhoeverAskedForItFirst(String asking) throws IOException {
        beacon.get(BOARD);

        assertThat(TwoWays.wentTheLongWay(beacon.ask("GET", BOARD, lines(List.of(asking)))))
                .isFalse();
    }

    static Stream<String> owners() {
        return Stream.of("{signed}", "{service}");
    }

    private static RequestRecord lasting(RequestRecord told) {
        return new RequestRecord(
                told.method(),
                told.path(),
                told.route(),
                told.status(),
                told.bytes(),
                Duration.ZERO,
                told.client(),
                told.subject(),
                "");
    }

    private static String[] lines(List<String> headers, String... more) {
        return Stream.concat(headers.stream(), Stream.of(more))
                .map(line -> line.replace("{tag}", tag)
                        .replace("{gzipTag}", gzipTag)
                        .replace("{signed}", beacon.signed())
                        .replace("{client}", beacon.signedBy("client"))
                        .replace("{service}", beacon.signedByService()))
                .toArray(String[]::new);
    }
}
