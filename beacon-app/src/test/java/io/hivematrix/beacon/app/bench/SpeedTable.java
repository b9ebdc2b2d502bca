package io.hivematrix.beacon.app.bench;

import io.hivematrix.beacon.app.bench.Wrk.Rate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Measures each row of the table in docs/performance.md beside its baseline, in one run, and prints the rows. */
public final class SpeedTable {

    private static final String BOARD = "/api/tickets/helpdesk";
    private static final String PAGE = "/helpdesk";
    private static final String GZIP = "Accept-Encoding: gzip";
    private static final int TICKETS = 500;
    private static final int MANY_TICKETS = 5_000;
    private static final int ROUNDS = 3;
    private static final int WARM_SECONDS = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final PrintStream out;
    private final Path directory;
    private final Wrk wrk;
    private final Wrk warming;

    private SpeedTable(PrintStream out, Path directory, int seconds) {
        this.out = out;
        this.directory = directory;
        this.wrk = new Wrk(seconds);
        this.warming = new Wrk(WARM_SECONDS);
    }

    /**
     * Prints the rows.
     *
     * @param args an empty directory to work in, and how many seconds each measurement takes
     * @throws Exception if something does not run
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SpeedTable table = new SpeedTable(out, Path.of(args[0]), Integer.parseInt(args[1]));
        out.println("| what | Beacon | baseline | ratio | target |");
        out.println("|---|---|---|---|---|");
        table.ratios();
        table.growth();
        table.memory();
    }

    private void ratios() throws Exception {
        try (HiveMatrix around = new HiveMatrix(TICKETS);
                Served beacon = Served.start(around, directory, "-Xmx256m")) {
            List<String> signed = List.of("Authorization: Bearer " + around.token());
            String tag = keepBodies(beacon, signed);
            Process baselines = startBaselines();
            try (BufferedReader answer = baselines.inputReader(StandardCharsets.US_ASCII)) {
                String base = "http://127.0.0.1:" + answer.readLine();
                String board = beacon.url(BOARD);
                ProcessHandle ours = beacon.process();
                ProcessHandle theirs = baselines.toHandle();
                compare(
                        "refresh, 500 tickets, identity / raw Grizzly",
                        "≥ 0.85",
                        new Load(board, signed, ours),
                        new Load(base + "/raw", List.of(), theirs));
                compare(
                        "refresh, 500 tickets, gzip / bare Jersey",
                        "≥ 0.9",
                        new Load(board, with(signed, GZIP), ours),
                        new Load(base + "/jersey/gzip", List.of(), theirs));
                compare(
                        "refresh, 304 / bare Jersey, empty 304",
                        "≥ 0.8",
                        new Load(board, with(signed, "If-None-Match: " + tag), ours),
                        new Load(base + "/jersey/unchanged", List.of(), theirs));
                compare(
                        "page, 500 tickets / bare Jersey",
                        "≥ 0.8",
                        new Load(beacon.url(PAGE), signed, ours),
                        new Load(base + "/jersey/page", List.of(), theirs));
            } finally {
                baselines.destroy();
            }
        }
    }

    private void compare(String what, String target, Load beacon, Load baseline) throws IOException {
        beacon.on(warming);
        baseline.on(warming);
        List<Rate> ours = new ArrayList<>();
        List<Rate> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(beacon.on(wrk));
            theirs.add(baseline.on(wrk));
        }
        row(what, median(ours), median(theirs), target);
    }

    private void growth() throws Exception {
        Rate few = unchanged(50);
        Rate some = unchanged(TICKETS);
        Rate many = unchanged(MANY_TICKETS);
        row("304 with 50 tickets / with 5,000 (500: %.0f/s)".formatted(some.perSecond()), few, many, "≤ 1.2");
    }

    private Rate unchanged(int tickets) throws Exception {
        try (HiveMatrix around = new HiveMatrix(tickets);
                Served beacon = Served.start(around, directory, "-Xmx256m")) {
            List<String> signed = List.of("Authorization: Bearer " + around.token());
            List<String> headers = with(
                    signed,
                    "If-None-Match: "
                            + get(beacon.url(BOARD), signed)
                                    .headers()
                                    .firstValue("etag")
                                    .orElseThrow());
            Load load = new Load(beacon.url(BOARD), headers, beacon.process());
            load.on(warming);
            List<Rate> rates = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                rates.add(load.on(wrk));
            }
            return median(rates);
        }
    }

    private void memory() throws Exception {
        try (HiveMatrix around = new HiveMatrix(MANY_TICKETS);
                Served beacon = Served.start(around, directory, "-Xmx128m")) {
            List<String> signed = List.of("Authorization: Bearer " + around.token());
            get(beacon.url(BOARD), signed);
            new Load(beacon.url(BOARD), signed, beacon.process()).on(warming);
            new Load(beacon.url(BOARD), with(signed, GZIP), beacon.process()).on(warming);
            new Load(beacon.url(PAGE), with(signed, GZIP), beacon.process()).on(warming);
            out.printf(
                    Locale.ROOT,
                    "| memory after load, 5,000 tickets, -Xmx128m | %d MB | 288 MB (Python) | | ≤ 220 MB |%n",
                    beacon.residentMegabytes());
        }
    }

    /** Keeps the bodies for the baselines; the tag of the board. */
    private String keepBodies(Served beacon, List<String> signed) throws Exception {
        HttpResponse<byte[]> identity = get(beacon.url(BOARD), signed);
        Files.write(directory.resolve("identity"), identity.body());
        Files.write(
                directory.resolve("gzip"),
                get(beacon.url(BOARD), with(signed, GZIP)).body());
        Files.write(directory.resolve("page"), get(beacon.url(PAGE), signed).body());
        return identity.headers().firstValue("etag").orElseThrow();
    }

    private Process startBaselines() throws IOException {
        return new ProcessBuilder(
                        "java",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Baselines.class.getName(),
                        directory.toString())
                .redirectError(directory.resolve("baselines.log").toFile())
                .start();
    }

    /** The answer once there is a good one: at first the board may still be on its way. */
    private HttpResponse<byte[]> get(String url, List<String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        headers.forEach(header ->
                request.header(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 2)));
        for (int attempt = 0; attempt < 20; attempt++) {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                return answer;
            }
        }
        throw new IOException(url + " gives no good answer");
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

    private static List<String> with(List<String> headers, String one) {
        List<String> more = new ArrayList<>(headers);
        more.add(one);
        return more;
    }

    private static Rate median(List<Rate> rates) {
        return rates.stream()
                .sorted(Comparator.comparingDouble(Rate::perSecond))
                .toList()
                .get(rates.size() / 2);
    }

    private record Load(String url, List<String> headers, ProcessHandle server) {
        Rate on(Wrk wrk) throws IOException {
            return wrk.rate(url, headers, server);
        }
    }
}
