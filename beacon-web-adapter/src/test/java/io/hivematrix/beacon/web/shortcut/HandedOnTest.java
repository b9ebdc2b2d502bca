package io.hivematrix.beacon.web.shortcut;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.web.ratelimit.RateLimitPolicy;
import io.hivematrix.beacon.web.ratelimit.RateLimitSettings;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the short way has found out for a request that it cannot answer is not found out again on the long way. */
class HandedOnTest {

    private static final String BOARD = "/api/tickets/helpdesk";

    private final FixedBoardSource boards = FixedBoardSource.of(Boards.small());
    private TwoWays beacon;

    @BeforeEach
    void start() throws IOException {
        beacon = new TwoWays(
                boards,
                RateLimitSettings.DEFAULT
                        .withRefresh(RateLimitPolicy.parse("3/minute"))
                        .withPages(RateLimitPolicy.parse("3/minute")));
    }

    @AfterEach
    void stop() {
        beacon.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {BOARD, "/helpdesk"})
    void theBoardIsAskedForOnce(String path) throws IOException {
        beacon.get(path);
        boards.show(Boards.of(Section.OPEN, Tickets.ticket(7).build()));
        int before = boards.latestCalls();

        RawHttpResponse answer = beacon.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(TwoWays.wentTheLongWay(answer)).isTrue();
        assertThat(boards.latestCalls() - before).isEqualTo(1);
    }

    @Test
    void aBoardThatIsNotThereIsAskedForOnce() throws IOException {
        beacon.get(BOARD);
        boards.removeBoard();
        int before = boards.latestCalls();

        assertThat(beacon.get(BOARD).status()).isEqualTo(503);
        assertThat(boards.latestCalls() - before).isEqualTo(1);
    }

    @Test
    void whoAsksTooOftenHasNoBoardAskedFor() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(beacon.get(BOARD).status()).isEqualTo(200);
        }
        int before = boards.latestCalls();

        assertThat(beacon.get(BOARD).status()).isEqualTo(429);
        assertThat(boards.latestCalls()).isEqualTo(before);
    }

    @Test
    void aRequestThatTakesBothWaysCountsOnce() throws IOException {
        beacon.get(BOARD);
        boards.show(Boards.of(Section.OPEN, Tickets.ticket(7).build()));
        RawHttpResponse bothWays = beacon.get(BOARD);
        RawHttpResponse shortWay = beacon.get(BOARD);

        assertThat(TwoWays.wentTheLongWay(bothWays)).isTrue();
        assertThat(bothWays.header("ratelimit")).isEqualTo("\"minute\";r=1;t=60");
        assertThat(TwoWays.wentTheLongWay(shortWay)).isFalse();
        assertThat(shortWay.header("ratelimit")).isEqualTo("\"minute\";r=0;t=60");
    }

    @Test
    void credentialsThatAreRejectedAreLookedAtOnce() throws IOException {
        beacon.get(BOARD);
        beacon.visitorsShow("made.up.token");

        RawHttpResponse answer = beacon.ask("GET", BOARD);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("www-authenticate")).contains("invalid_token");
        assertThat(beacon.visits()).isEqualTo(1);
    }

    @Test
    void credentialsThatAreGoodAreLookedAtOnce() throws IOException {
        beacon.get(BOARD);
        boards.show(Boards.of(Section.OPEN, Tickets.ticket(7).build()));
        beacon.visitorsShow(beacon.signed().substring("Authorization: Bearer ".length()));

        RawHttpResponse answer = beacon.ask("GET", BOARD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(TwoWays.wentTheLongWay(answer)).isTrue();
        assertThat(beacon.visits()).isEqualTo(1);
    }

    @Test
    void whoShowsNothingIsLookedForOnce() throws IOException {
        beacon.get(BOARD);

        assertThat(beacon.ask("GET", BOARD).status()).isEqualTo(401);
        assertThat(beacon.visits()).isEqualTo(1);
    }
}
