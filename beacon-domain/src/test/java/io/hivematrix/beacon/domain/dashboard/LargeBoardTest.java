package io.hivematrix.beacon.domain.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.view.Views;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A refresh of 5,000 tickets goes unnoticed. Measured in processor time, the best of many tries, so that a busy machine is
 * no failure.
 */
@Tag("slow")
class LargeBoardTest {

    private static final Duration LIMIT = Duration.ofMillis(60);
    private static final int TRIES = 40;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final BoardSnapshot snapshot = Boards.snapshot(Boards.large(5000));
    private final Views views = Views.standard(Set.of(Tickets.PROFESSIONAL_SERVICES), 30);

    @Test
    void isLaidOutAndShownWithinSixtyMilliseconds() {
        long best = IntStream.range(0, TRIES)
                .mapToLong(attempt -> nanosOfOneRound())
                .min()
                .orElseThrow();

        assertThat(Duration.ofNanos(best)).isLessThan(LIMIT);
    }

    private long nanosOfOneRound() {
        long start = threads.getCurrentThreadCpuTime();
        LiveBoard live =
                LiveBoard.of(snapshot, Boards.manyAgents(), PsaConfiguration.UNKNOWN, views, DefaultOrders.STANDARD);
        int total = live.show(DashboardQuery.of(views.defaultView().slug())).total();
        long nanos = threads.getCurrentThreadCpuTime() - start;
        assertThat(total).isPositive();
        return nanos;
    }
}
