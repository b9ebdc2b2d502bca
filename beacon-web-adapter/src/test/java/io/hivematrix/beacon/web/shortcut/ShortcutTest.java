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
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The short way ends where its answer would no longer be the right one. */
class ShortcutTest {

    private static final String BOARD = "/api/tickets/helpdesk";

    private final FixedBoardSource boards = FixedBoardSource.of(Boards.small());
    private TwoWays beacon;

    @BeforeEach
    void start() throws IOException {
        beacon = new TwoWays(boards, RateLimitSettings.DEFAULT.withRefresh(RateLimitPolicy.parse("4/minute")));
        beacon.get(BOARD);
        assertThat(TwoWays.wentTheLongWay(beacon.get(BOARD))).isFalse();
    }

    @AfterEach
    void stop() {
        beacon.close();
    }

    @Test
    void aNewBoardIsShownAtOnce() throws IOException {
        boards.show(Boards.of(Section.OPEN, Tickets.ticket(7).build()));
        RawHttpResponse first = beacon.get(BOARD);
        RawHttpResponse second = beacon.get(BOARD);

        assertThat(first.json().path("s1_items")).hasSize(1);
        assertThat(TwoWays.wentTheLongWay(first)).isTrue();
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(TwoWays.wentTheLongWay(second)).isFalse();
    }

    @Test
    void aStaleBoardSaysSo() throws IOException {
        boards.failRefresh();

        assertThat(beacon.get(BOARD).json().path("stale").asBoolean()).isTrue();
        assertThat(beacon.get(BOARD).json().path("stale").asBoolean()).isTrue();
    }

    @Test
    void aBoardThatIsTooOldIsNotShown() throws IOException {
        boards.removeBoard();
        RawHttpResponse answer = beacon.get(BOARD);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("retry-after")).isEqualTo("5");
    }

    @Test
    void everyRequestCountsOnceAndOneTooManyIsRefused() throws IOException {
        List<RawHttpResponse> answers =
                List.of(beacon.get(BOARD), beacon.get(BOARD), beacon.get(BOARD), beacon.get(BOARD));

        assertThat(answers).extracting(RawHttpResponse::status).containsExactly(200, 200, 429, 429);
        assertThat(answers)
                .extracting(answer -> answer.header("ratelimit"))
                .containsExactly(
                        "\"minute\";r=1;t=60", "\"minute\";r=0;t=60", "\"minute\";r=0;t=60", "\"minute\";r=0;t=60");
        assertThat(answers.get(3).header("retry-after")).isEqualTo("60");
        beacon.clock.advance(Duration.ofMinutes(1));
        assertThat(beacon.get(BOARD).status()).isEqualTo(200);
    }

    @Test
    void whoseSessionHasEndedIsNotServed() throws IOException {
        beacon.core.revokeSession("session-of-u-1");
        beacon.clock.advance(Duration.ofSeconds(61));

        assertThat(beacon.get(BOARD).status()).isEqualTo(401);
    }

    @Test
    void whoseTokenHasEndedIsNotServed() throws IOException {
        beacon.clock.advance(Duration.ofHours(2));

        assertThat(beacon.get(BOARD).status()).isEqualTo(401);
    }
}
