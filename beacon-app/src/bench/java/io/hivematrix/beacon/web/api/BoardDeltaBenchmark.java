package io.hivematrix.beacon.web.api;

import com.sun.management.OperatingSystemMXBean;
import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.ticket.Priority;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Cost of a response with the changes of 100 of 5,000 tickets: SLA text, update time, priority. Not cached. Each iteration also
 * prints the processor time per response, which does not depend on what else runs on the machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BoardDeltaBenchmark {

    /** Tickets of the board, of which the view has 5,000. */
    private static final int TICKETS = 6667;

    /** One ticket in so many is changed. */
    private static final int CHANGE_INTERVAL = 50;

    private static final double NANOS_PER_MILLI = 1e6;

    private final DashboardJson json = new DashboardJson("page-version");
    private Map<Section, List<Ticket>> before = Map.of();
    private Dashboard after;
    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long responses;
    private long threadNanos;
    private long processNanos;

    /** Prepares both boards. */
    @Setup
    public void prepare() throws IOException {
        Views views = Views.standard(Set.of(Tickets.PROFESSIONAL_SERVICES), 30);
        DashboardQuery query = DashboardQuery.of(new ViewSlug("helpdesk"));
        Board board = Boards.large(TICKETS);
        Agents agents = Boards.manyAgents();
        PreparedBoard first = PreparedBoard.of(
                Boards.snapshot(board), agents, PsaConfiguration.UNKNOWN, views, DefaultOrders.STANDARD);
        before = new HashMap<>();
        first.show(query).sections().forEach(section -> before.put(section.section(), section.tickets()));
        after = first.next(
                        Boards.snapshot(changed(board)),
                        agents,
                        PsaConfiguration.UNKNOWN,
                        views,
                        DefaultOrders.STANDARD)
                .show(query);
        System.out.println(after.total() + " tickets, changes: " + changes() + " bytes, all rows: "
                + json.write(after, Tickets.NOW, TicketDetailLevel.LIST).length + " bytes");
    }

    /** Starts the measurement of an iteration. */
    @Setup(Level.Iteration)
    public void startIteration() {
        responses = 0;
        threadNanos = thread.getCurrentThreadCpuTime();
        processNanos = process.getProcessCpuTime();
    }

    /** Prints the processor time per response: of the thread, and of the process with its compiler and garbage collector. */
    @TearDown(Level.Iteration)
    public void printProcessorTime() {
        System.out.printf(
                Locale.ROOT,
                "processor time: %.2f ms (process %.2f ms) ",
                (thread.getCurrentThreadCpuTime() - threadNanos) / NANOS_PER_MILLI / responses,
                (process.getProcessCpuTime() - processNanos) / NANOS_PER_MILLI / responses);
    }

    /** Compares the boards and writes the response without coding. */
    @Benchmark
    public int changes() throws IOException {
        BoardDelta delta = BoardDelta.between(before, after).orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        json.writeTo(bytes, after, delta, "hash", Tickets.NOW);
        responses++;
        return bytes.size();
    }

    private static Board changed(Board board) {
        Map<Section, List<Ticket>> sections = new HashMap<>();
        board.sections().forEach((section, tickets) -> {
            List<Ticket> copy = new ArrayList<>(tickets);
            copy.replaceAll(ticket -> ticket.id().value() % CHANGE_INTERVAL == 0 ? changed(ticket) : ticket);
            sections.put(section, copy);
        });
        return Boards.of(sections);
    }

    private static Ticket changed(Ticket ticket) {
        return ticket.toBuilder()
                .updatedAt(Tickets.NOW)
                .priority(Priority.URGENT)
                .sla(Sla.of(
                        "Customer Replied (0m ago)", SlaColor.YELLOW))
                .build();
    }
}
