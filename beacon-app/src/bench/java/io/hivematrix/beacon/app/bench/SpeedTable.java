package io.hivematrix.beacon.app.bench;

import io.hivematrix.beacon.app.bench.Wrk.Rate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Measures each row of the table in docs/performance.md beside its baseline, in one run, and prints the rows. */
public final class SpeedTable {

    private static final int CONNECTIONS = 32;
    private static final String BOARD = "/api/tickets/helpdesk";
    private static final String PAGE = "/helpdesk";
    private static final int FEW_TICKETS = 50;
    private static final int TICKETS = 500;
    private static final int MANY_TICKETS = 5_000;
    private static final String HEAP = "-Xmx256m";

    /** Beacon closes connections if more responses of 12 MB are unread at a time with a heap of 128 MB. */
    private static final int FEW_CONNECTIONS = 1;

    private static final List<String> ALL_PARTS = List.of("ratios", "growth", "memory");

    private final PrintStream out;
    private final Path directory;
    private final Wrk wrk;

    private SpeedTable(PrintStream out, Path directory, int seconds) {
        this.out = out;
        this.directory = directory;
        this.wrk = new Wrk(CONNECTIONS, seconds);
    }

    /**
     * Prints the rows.
     *
     * @param args an empty directory to work in, the seconds per measurement, and the parts of the table;
     *     all where none is named
     * @throws Exception if something does not run
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SpeedTable table = new SpeedTable(out, Path.of(args[0]), Integer.parseInt(args[1]));
        List<String> parts = args.length > 2 ? List.of(args).subList(2, args.length) : ALL_PARTS;
        out.println("| what | Beacon | baseline | ratio | target |");
        out.println("|---|---|---|---|---|");
        for (String part : parts) {
            table.print(part);
        }
    }

    private void print(String part) throws Exception {
        switch (part) {
            case "ratios" -> ratios();
            case "growth" -> growth();
            case "memory" -> memory();
            default -> throw new IllegalArgumentException("'" + part + "' is none of " + ALL_PARTS);
        }
    }

    private void ratios() throws Exception {
        try (PlatformStandIn around = new PlatformStandIn(TICKETS);
                RunningServer beacon = RunningServer.start(around, directory, HEAP)) {
            Viewer viewer = new Viewer(around.token(), beacon);
            Load identity = viewer.identity(BOARD);
            Load gzip = viewer.gzip(BOARD);
            Load page = viewer.identity(PAGE);
            Files.write(directory.resolve("identity"), viewer.body(identity));
            Files.write(directory.resolve("gzip"), viewer.body(gzip));
            Files.write(directory.resolve("page"), viewer.body(page));
            Process baselines = startBaselines();
            try (BufferedReader output = baselines.inputReader(StandardCharsets.US_ASCII)) {
                Bare bare = new Bare("http://127.0.0.1:" + output.readLine(), baselines.toHandle());
                // Small responses let the just-in-time compiler of both servers finish early.
                viewer.unchanged(BOARD).warm();
                bare.as("/jersey/unchanged", identity).warm();
                compare("refresh, 500 tickets, identity / raw Grizzly", "≥ 0.6", identity, bare.as("/raw", identity));
                compare("refresh, 500 tickets, gzip / bare Jersey", "≥ 0.7", gzip, bare.as("/jersey/gzip", gzip));
                Load unchanged = viewer.unchanged(BOARD);
                compare(
                        "refresh, 304 / bare Jersey, empty 304",
                        "≥ 0.6",
                        unchanged,
                        bare.as("/jersey/unchanged", unchanged));
                viewer.requireUnchanged(unchanged);
                compare("page, 500 tickets / bare Jersey", "≤ 5000 µs", page, bare.as("/jersey/page", page));
            } finally {
                baselines.destroy();
            }
        }
    }

    private void compare(String what, String target, Load beacon, Load baseline) throws IOException {
        List<Rate> rates = beacon.beside(baseline, wrk);
        row(what, rates.get(0), rates.get(1), target);
    }

    private void growth() throws Exception {
        Rate few = unchanged(FEW_TICKETS);
        Rate some = unchanged(TICKETS);
        Rate many = unchanged(MANY_TICKETS);
        row("304 with 50 tickets / with 5,000 (500: %.0f/s)".formatted(some.perSecond()), few, many, "≤ 1.2");
    }

    private Rate unchanged(int tickets) throws Exception {
        try (PlatformStandIn around = new PlatformStandIn(tickets);
                RunningServer beacon = RunningServer.start(around, directory, HEAP)) {
            Viewer viewer = new Viewer(around.token(), beacon);
            Load load = viewer.unchanged(BOARD);
            Rate rate = load.rate(wrk);
            viewer.requireUnchanged(load);
            return rate;
        }
    }

    private void memory() throws Exception {
        try (PlatformStandIn around = new PlatformStandIn(MANY_TICKETS);
                RunningServer beacon = RunningServer.start(around, directory, "-Xmx128m")) {
            Viewer viewer = new Viewer(around.token(), beacon);
            viewer.body(viewer.identity(BOARD));
            viewer.identity(BOARD).on(new Wrk(FEW_CONNECTIONS, 10));
            viewer.gzip(BOARD).on(new Wrk(CONNECTIONS, 10));
            viewer.gzip(PAGE).on(new Wrk(FEW_CONNECTIONS, 10));
            out.printf(
                    Locale.ROOT,
                    "| memory after load, 5,000 tickets, -Xmx128m | %d MB | 288 MB (Python) | | ≤ 220 MB |%n",
                    beacon.residentMegabytes());
        }
    }

    private Process startBaselines() throws IOException {
        return new ProcessBuilder(
                        "java",
                        HEAP,
                        "-Xms16m", // like Beacon's launcher
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Baselines.class.getName(),
                        directory.toString())
                .redirectError(directory.resolve("baselines.log").toFile())
                .start();
    }

    private void row(String what, Rate beacon, Rate baseline, String target) {
        out.printf(
                Locale.ROOT,
                "| %s | %.0f/s, %.0f µs | %.0f/s, %.0f µs | %.2f (by processor time %.2f) | %s |%n",
                what,
                beacon.perSecond(),
                beacon.micros(),
                baseline.perSecond(),
                baseline.micros(),
                beacon.perSecond() / baseline.perSecond(),
                baseline.micros() / beacon.micros(),
                target);
    }

    /** The process of the baselines, which gets the same requests as Beacon. */
    private record Bare(String base, ProcessHandle process) {

        Load as(String path, Load beacon) {
            return new Load(base + path, beacon.headers(), process);
        }
    }
}
