package io.hivematrix.beacon.app.bench;

import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.config.CacheSettings;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.config.HttpClientSettings;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.api.DashboardJson;
import io.hivematrix.beacon.web.api.TicketDetailLevel;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Cost of reading Codex's document and writing the API's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class JsonBenchmark {

    /** Number of tickets. */
    @Param({"500", "5000", "10000"})
    public int tickets;

    private final DashboardJson json = new DashboardJson("page-version");
    private PlatformStandIn around;
    private CodexAdapter codex;
    private Dashboard dashboard;

    /** Starts Codex and fetches a board. */
    @Setup
    public void start() throws IOException {
        around = new PlatformStandIn(tickets);
        CodexSettings settings = new CodexSettings(
                around.core(),
                around.codex(),
                "beacon",
                HttpClientSettings.DEFAULTS,
                new CacheSettings(
                        Duration.ZERO,
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(15)),
                List.of());
        codex = CodexAdapter.create(settings, Clock.systemUTC(), CodexCallListener.NONE);
        dashboard = index();
    }

    /** Ends Codex. */
    @TearDown
    public void stop() {
        codex.close();
        around.close();
    }

    /** One fetch: the document over loopback HTTP, read while it arrives. */
    @Benchmark
    public BoardSnapshot fetch() {
        return codex.boards().latest();
    }

    /** One fetch, and the first view of the new board. */
    @Benchmark
    public Dashboard index() {
        return PreparedBoard.of(
                        codex.boards().latest(),
                        codex.agents().agents(),
                        PsaConfiguration.UNKNOWN,
                        ViewDefinitions.standard(Set.of(), 30).views(PsaConfiguration.UNKNOWN),
                        DefaultOrders.STANDARD)
                .show(DashboardQuery.of(new ViewSlug("helpdesk")));
    }

    /** The API's document. */
    @Benchmark
    public byte[] write() {
        return json.write(dashboard, Instant.EPOCH, TicketDetailLevel.FULL);
    }

    /** The page's document. */
    @Benchmark
    public byte[] writeList() {
        return json.write(dashboard, Instant.EPOCH, TicketDetailLevel.LIST);
    }
}
