package io.hivematrix.beacon.web.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.hivematrix.beacon.web.testing.TestSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Clients that keep their connection and do not read. What the buffers of the systems hold cannot be taken back. */
class SlowReaderTest {

    private static final String EVENTS = "/api/tickets/helpdesk/events";

    /** So many that their events do not fit the buffers of client and server. */
    private static final int BOARDS = 80;

    private static final Pattern TAG = Pattern.compile("\"etag\":\"\\\\\"([^\\\\]+)");

    private final FixedBoardSource boards = FixedBoardSource.of(Boards.small());

    @Test
    void slowReader_getsNewestStateOnly() throws Exception {
        try (TestBeacon beacon = start(Duration.ofSeconds(30), 10);
                RawHttp slow = open(beacon);
                EventReader other = new EventReader(beacon.address(), EVENTS)) {
            List<String> all = changeBoards(other);
            String newest = all.get(all.size() - 1);

            List<String> received = tagsIn(slow.readUntil(newest + "\\\""));

            int buffered = received.size() - 1;
            assertThat(received.subList(0, buffered)).isEqualTo(all.subList(0, buffered));
            assertThat(buffered).isLessThan(BOARDS);
            assertThat(received.get(buffered)).isEqualTo(newest);
        }
    }

    @Test
    void readerThatDoesNotRead_losesItsConnectionAndSlot() throws Exception {
        try (TestBeacon beacon = start(Duration.ofSeconds(2), 2);
                RawHttp slow = open(beacon);
                EventReader other = new EventReader(beacon.address(), EVENTS)) {
            assertThat(statusOfAnother(beacon)).isEqualTo(503);
            changeBoards(other);
            await().atMost(Duration.ofSeconds(10)).until(() -> statusOfAnother(beacon) == 200);
            assertThat(slow.drainedBytes()).isLessThan(32 * 1024);
        }
    }

    private TestBeacon start(Duration maxStall, int maxPerUser) throws IOException {
        StreamLimits limits = new StreamLimits(
                100, maxPerUser, Duration.ofSeconds(15), maxStall, Duration.ofSeconds(5), Duration.ofSeconds(3));
        return TestBeacon.start(boards, settings -> TestSettings.web(settings.limits(), limits), parts -> parts);
    }

    private static RawHttp open(TestBeacon beacon) throws IOException {
        RawHttp http = new RawHttp(beacon.address(), 2 * 1024);
        http.send(TestBeacon.request("GET", EVENTS));
        assertThat(http.receive(false).status()).isEqualTo(200);
        return http;
    }

    /** Shows boards one after the other, each once the other client has received the one before; returns all tags. */
    private List<String> changeBoards(EventReader other) throws Exception {
        List<String> tags = new ArrayList<>(tagsIn(other.next().data()));
        for (int tickets = 1; tickets <= BOARDS; tickets++) {
            boards.show(Boards.large(tickets));
            tags.addAll(tagsIn(other.next().data()));
        }
        return tags;
    }

    private static int statusOfAnother(TestBeacon beacon) throws IOException {
        try (EventReader reader = new EventReader(beacon.address(), EVENTS)) {
            return reader.status();
        }
    }

    private static List<String> tagsIn(String text) {
        return TAG.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
