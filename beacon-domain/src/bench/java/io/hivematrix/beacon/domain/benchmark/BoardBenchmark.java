package io.hivematrix.beacon.domain.benchmark;

import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import io.hivematrix.beacon.domain.dashboard.LocatedTicket;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.dashboard.SearchTerms;
import io.hivematrix.beacon.domain.dashboard.SlaColorCounts;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.view.Views;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A board of 5,000 tickets: laid out, filtered, sorted, counted and searched. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BoardBenchmark {

    private static final int SIZE = 5000;

    private final BoardSnapshot snapshot = Boards.snapshot(Boards.large(SIZE));
    private final Views views = Views.standard(Set.of(Tickets.PROFESSIONAL_SERVICES), 30);
    private final DashboardQuery everything =
            DashboardQuery.of(views.defaultView().slug());
    private final PreparedBoard ready = live();

    /** A new board, and the first question to it: filtered by view, sorted, ranked, folded for searching. */
    @Benchmark
    public Dashboard layOut() {
        return live().show(everything);
    }

    /** The next question without filters. */
    @Benchmark
    public Dashboard showAgain() {
        return ready.show(everything);
    }

    /** A question that narrows by words. */
    @Benchmark
    public Dashboard filter() {
        return ready.show(everything.withSearch(SearchTerms.of("vpn 19")));
    }

    /** A question in another order. */
    @Benchmark
    public Dashboard sort() {
        return ready.show(everything.withSort(SectionSortOrders.parse("-subject")));
    }

    /** The colours of every section. */
    @Benchmark
    public List<SlaColorCounts> count() {
        return ready.show(everything).sections().stream()
                .map(DashboardSection::colors)
                .toList();
    }

    /** The last ticket, by its number. */
    @Benchmark
    public Optional<LocatedTicket> find() {
        return ready.find(new TicketId(SIZE));
    }

    private PreparedBoard live() {
        return PreparedBoard.of(snapshot, Boards.manyAgents(), PsaConfiguration.UNKNOWN, views, DefaultOrders.STANDARD);
    }
}
