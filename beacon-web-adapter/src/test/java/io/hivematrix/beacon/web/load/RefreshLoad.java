package io.hivematrix.beacon.web.load;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Measures the refresh beside its baselines, in one process, in turns, and prints a table for docs/performance.md. Needs wrk,
 * takes some minutes, and fails on nothing; its name keeps it out of the tests that always run.
 */
class RefreshLoad {

    private static final String LIST = "/api/tickets/all";

    private final PrintStream out = System.out;
    private final int turns = Integer.getInteger("load.turns", 3);
    private final Wrk wrk = new Wrk(32, Integer.getInteger("load.seconds", 5));

    @Test
    void measure() throws IOException, InterruptedException {
        ratios();
        growth();
    }

    private void ratios() throws IOException, InterruptedException {
        try (LoadedBeacon beacon = new LoadedBeacon(500)) {
            Target identity = beacon.target(LIST);
            Target gzip = beacon.target(LIST, "Accept-Encoding: gzip");
            HttpResponse<byte[]> plain = get(identity);
            HttpResponse<byte[]> packed = get(gzip);
            Target unchanged = beacon.target(
                    LIST, "If-None-Match: " + plain.headers().firstValue("etag").orElseThrow());
            Target page = beacon.target("/all");
            Map<String, byte[]> bodies = Map.of(
                    "identity",
                    plain.body(),
                    "packed",
                    packed.body(),
                    "page",
                    get(page).body());
            try (Baselines baselines = new Baselines(bodies)) {
                out.printf(
                        Locale.ROOT,
                        "| what | bytes | baseline req/s | Beacon req/s | ratio | baseline CPU µs | Beacon CPU µs |%n|---|---|---|---|---|---|---|%n");
                row(
                        "refresh, identity / raw Grizzly",
                        bodies.get("identity").length,
                        baselines.raw("identity"),
                        identity);
                row("refresh, gzip / bare Jersey", bodies.get("packed").length, baselines.jersey("gzip/packed"), gzip);
                row("refresh, 304 / bare Jersey", 0, baselines.jersey("unchanged"), unchanged);
                row("page / bare Jersey", bodies.get("page").length, baselines.jersey("page"), page);
            }
        }
    }

    private void growth() throws IOException, InterruptedException {
        out.printf(Locale.ROOT, "%n| tickets | 304 req/s | CPU µs |%n|---|---|---|%n");
        for (int tickets : List.of(50, 500, 5000)) {
            try (LoadedBeacon beacon = new LoadedBeacon(tickets)) {
                String tag =
                        get(beacon.target(LIST)).headers().firstValue("etag").orElseThrow();
                Target unchanged = beacon.target(LIST, "If-None-Match: " + tag);
                wrk.rate(unchanged);
                Rate[] rates = new Rate[turns];
                for (int turn = 0; turn < turns; turn++) {
                    rates[turn] = wrk.rate(unchanged);
                }
                out.printf(
                        Locale.ROOT,
                        "| %d | %.0f | %.0f |%n",
                        tickets,
                        median(rates, Rate::perSecond),
                        median(rates, Rate::cpuMicros));
            }
        }
    }

    /** In turns, so that what else the machine does falls on both. */
    private void row(String what, int bytes, String baselineUrl, Target beacon) throws IOException {
        Target baseline = new Target(baselineUrl, List.of());
        Rate[] base = new Rate[turns];
        Rate[] ours = new Rate[turns];
        wrk.rate(baseline);
        wrk.rate(beacon);
        for (int turn = 0; turn < turns; turn++) {
            base[turn] = wrk.rate(baseline);
            ours[turn] = wrk.rate(beacon);
        }
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.2f | %.0f | %.0f |%n",
                what,
                bytes,
                median(base, Rate::perSecond),
                median(ours, Rate::perSecond),
                median(ours, Rate::perSecond) / median(base, Rate::perSecond),
                median(base, Rate::cpuMicros),
                median(ours, Rate::cpuMicros));
    }

    private static double median(Rate[] rates, ToDoubleFunction<Rate> of) {
        double[] sorted = Arrays.stream(rates).mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static HttpResponse<byte[]> get(Target target) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target.url()));
        for (String header : target.headers()) {
            String[] parts = header.split(": ", 2);
            request.header(parts[0], parts[1]);
        }
        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(target.url() + " answered " + response.statusCode());
        }
        return response;
    }
}
