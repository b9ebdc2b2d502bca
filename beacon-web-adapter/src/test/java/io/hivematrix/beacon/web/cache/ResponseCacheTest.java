package io.hivematrix.beacon.web.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.view.Views;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResponseCacheTest {

    private static final Instant NOW = Tickets.NOW;

    private final AtomicInteger rendered = new AtomicInteger();
    private final ResponseCache answers = new ResponseCache(1 << 20);
    private final PreparedBoard board = board();

    @Test
    void aQuestionIsAnsweredOnceForAll() {
        CachedResponse first = ask(board, "a", NOW);

        assertThat(ask(board, "a", NOW.plusSeconds(100))).isSameAs(first);
        assertThat(rendered).hasValue(1);
    }

    @Test
    void anotherQuestionHasAnotherAnswer() {
        assertThat(ask(board, "a", NOW).identityTag())
                .isNotEqualTo(ask(board, "b", NOW).identityTag());
    }

    @Test
    void theAnswerStaysWhileOnlyTheFreshnessChanges() {
        CachedResponse first = ask(board, "a", NOW);
        PreparedBoard refetched =
                board.withFreshness(new Freshness(board.freshness().lastSync(), NOW.plusSeconds(60), Optional.empty()));

        assertThat(ask(refetched, "a", NOW)).isSameAs(first);
    }

    @Test
    void theAnswerGoesWithItsBoard() {
        ask(board, "a", NOW);
        ask(board(), "a", NOW);
        ask(board, "a", NOW);

        assertThat(rendered).hasValue(3);
    }

    @Test
    void aStaleAnswerLastsASecond() {
        PreparedBoard stale = board.withFreshness(new Freshness(
                board.freshness().lastSync(),
                NOW,
                Optional.of(new RefreshFailure(RefreshFailure.Reason.TIMED_OUT, "Timed out.", NOW, Optional.empty()))));
        CachedResponse fresh = ask(board, "a", NOW);
        CachedResponse first = ask(stale, "a", NOW.plusSeconds(5));

        assertThat(first).isNotSameAs(fresh);
        assertThat(ask(stale, "a", NOW.plusMillis(5_999))).isSameAs(first);
        assertThat(ask(stale, "a", NOW.plusSeconds(6))).isNotSameAs(first);
        assertThat(ask(board, "a", NOW.plusSeconds(7))).isSameAs(fresh);
    }

    @Test
    void noMoreIsKeptThanAllowed() {
        ResponseCache few = new ResponseCache(10_000);
        IntStream.range(0, 100).forEach(i -> few.get(board, i, NOW, () -> render("x".repeat(1000) + i)));
        rendered.set(0);
        IntStream.range(0, 100).forEach(i -> few.get(board, i, NOW, () -> render("x".repeat(1000) + i)));

        assertThat(rendered).hasValueGreaterThan(80);
    }

    @Test
    void oneOfManyPreparesAndTheOthersWait() throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<CachedResponse>> questions = IntStream.range(0, 64)
                    .<Callable<CachedResponse>>mapToObj(i -> () -> ask(board, "a", NOW))
                    .toList();
            for (Future<CachedResponse> answer : askers.invokeAll(questions)) {
                assertThat(answer.get()).isSameAs(ask(board, "a", NOW));
            }
            assertThat(rendered).hasValue(1);
        } finally {
            askers.shutdownNow();
        }
    }

    @Test
    void theTwoCodingsHaveTwoStrongTagsOfTheContent() {
        CachedResponse answer = CachedResponse.of("abc".getBytes(UTF_8));

        assertThat(answer.identityTag()).matches("\"[A-Za-z0-9_-]{24}\"");
        assertThat(answer.gzipTag()).matches("\"[A-Za-z0-9_-]{24}-gzip\"");
        assertThat(CachedResponse.of("abc".getBytes(UTF_8)).identityTag()).isEqualTo(answer.identityTag());
        assertThat(CachedResponse.of("abd".getBytes(UTF_8)).identityTag()).isNotEqualTo(answer.identityTag());
    }

    private CachedResponse ask(PreparedBoard of, String question, Instant now) {
        return answers.get(of, question, now, () -> render(question));
    }

    private byte[] render(String text) {
        rendered.incrementAndGet();
        return text.getBytes(UTF_8);
    }

    private static PreparedBoard board() {
        return PreparedBoard.of(
                Boards.snapshot(Boards.small()),
                Boards.smallAgents(),
                PsaConfiguration.UNKNOWN,
                Views.standard(Set.of(Views.STANDARD_PROFESSIONAL_SERVICES), 30),
                DefaultOrders.STANDARD);
    }
}
