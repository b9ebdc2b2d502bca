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

/** Preparation and queries of a board of 5,000 tickets. */
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
    private final PreparedBoard prepared = prepare();

    /** Preparation of a new board and its first query: filter by view, sort, rank, fold search keys. */
    @Benchmark
    public Dashboard prepareAndShow() {
        return prepare().show(everything);
    }

    /** Later query without filters. */
    @Benchmark
    public Dashboard showAgain() {
        return prepared.show(everything);
    }

    /** Query with search terms. */
    @Benchmark
    public Dashboard filter() {
        return prepared.show(everything.withSearch(SearchTerms.of("vpn 19")));
    }

    /** Query with a sort order. */
    @Benchmark
    public Dashboard sort() {
        return prepared.show(everything.withSort(SectionSortOrders.parse("-subject")));
    }

    /** SLA colours of every section. */
    @Benchmark
    public List<SlaColorCounts> count() {
        return prepared.show(everything).sections().stream()
                .map(DashboardSection::colors)
                .toList();
    }

    /** Lookup of the last ticket by its number. */
    @Benchmark
    public Optional<LocatedTicket> find() {
        return prepared.find(new TicketId(SIZE));
    }

    private PreparedBoard prepare() {
        return PreparedBoard.of(snapshot, Boards.manyAgents(), PsaConfiguration.UNKNOWN, views, DefaultOrders.STANDARD);
    }
}
