package io.hivematrix.beacon.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.TestClock;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.testing.LogCapture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RejectionLogTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final RejectionLog rejections = new RejectionLog(new SimpleMeterRegistry(), clock::nanos, tasks::add);

    @RegisterExtension
    final LogCapture log = new LogCapture(RejectionLog.class);

    @Test
    void countOfBurstThatStops_isLogged() {
        reject(RejectionReason.SIGNATURE, "192.0.2.1", 20);
        reject(RejectionReason.SIGNATURE, "192.0.2.2", 5);
        reject(RejectionReason.EXPIRED, "192.0.2.1", 1);
        assertThat(log.events()).hasSize(3);

        clock.advance(MINUTE);
        runTasks();

        assertThat(lines()).hasSize(5);
        assertThat(lines().subList(3, 5))
                .anyMatch(line -> line.contains("192.0.2.1") && line.contains("count=\"19\""))
                .anyMatch(line -> line.contains("192.0.2.2") && line.contains("count=\"4\""));
        assertThat(tasks).as("nothing left to log").isEmpty();
    }

    @Test
    void continuingBurst_hasOneLinePerMinute() {
        int rejected = 0;
        for (int minute = 0; minute < 4; minute++) {
            for (int second = 0; second < 60; second++) {
                reject(RejectionReason.SIGNATURE, "192.0.2.1", 2);
                rejected += 2;
                clock.advance(Duration.ofSeconds(1));
            }
            runTasks();
        }
        assertThat(log.events()).hasSizeBetween(4, 5);
        clock.advance(MINUTE);
        runTasks();

        assertThat(counts()).isEqualTo(rejected);
    }

    @Test
    void flood_schedulesOneTask() {
        for (int address = 0; address < 1_000; address++) {
            reject(RejectionReason.SIGNATURE, "2001:db8::" + address, 3);
        }

        assertThat(tasks).hasSize(1);
    }

    private void reject(RejectionReason reason, String address, int count) {
        for (int i = 0; i < count; i++) {
            rejections.onRejected(reason, address);
        }
    }

    private void runTasks() {
        List<Runnable> due = List.copyOf(tasks);
        tasks.clear();
        due.forEach(Runnable::run);
    }

    private long counts() {
        return lines().stream()
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*count=\"(\\d+)\".*", "$1")))
                .sum();
    }

    private List<String> lines() {
        return log.events().stream()
                .map(event -> event.getKeyValuePairs().toString())
                .toList();
    }
}
