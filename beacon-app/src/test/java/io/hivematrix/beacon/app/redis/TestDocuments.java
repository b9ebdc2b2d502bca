package io.hivematrix.beacon.app.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.codex.shared.FetchTurn;
import io.hivematrix.beacon.codex.shared.SharedDocument;
import io.hivematrix.beacon.codex.shared.SharedDocuments;
import io.hivematrix.beacon.codex.shared.SharingUnavailableException;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.time.Duration;
import java.time.Instant;

/** What tests do with the shared document "board". */
final class TestDocuments {

    static final Duration LEASE = Duration.ofSeconds(5);
    static final Instant READ_AT = Instant.ofEpochMilli(1_700_000_000_000L);

    private TestDocuments() {}

    static long fetchNumber(SharedDocuments documents, long known) throws SharingUnavailableException {
        return number(documents.next("board", known, false, LEASE));
    }

    static long number(FetchTurn turn) {
        assertThat(turn).isInstanceOf(FetchTurn.Fetch.class);
        return ((FetchTurn.Fetch) turn).number();
    }

    static void fail(RedisAdapter adapter) throws SharingUnavailableException {
        long number = number(adapter.documents().next("board", 0, true, LEASE));
        adapter.documents().fail("board", number, RefreshFailure.Reason.UNREACHABLE, Duration.ofMillis(500));
    }

    static boolean publish(SharedDocuments documents, long number, String text) throws SharingUnavailableException {
        return publish(documents, number, text, Duration.ZERO);
    }

    static boolean publish(SharedDocuments documents, long number, String text, Duration age)
            throws SharingUnavailableException {
        var content = new SharedDocument.Content(text.getBytes(UTF_8));
        var document = new SharedDocument(number, READ_AT, Duration.ofMillis(7), age, content);
        return documents.publish("board", document, Duration.ofMinutes(1));
    }

    static String content(SharedDocuments documents, long known) throws SharingUnavailableException {
        FetchTurn turn = documents.next("board", known, false, LEASE);
        assertThat(turn).isInstanceOf(FetchTurn.Newer.class);
        return new String(((FetchTurn.Newer) turn).document().content().bytes(), UTF_8);
    }
}
