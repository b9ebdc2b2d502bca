package io.hivematrix.beacon.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Debian's {@code wrk}, with two threads at most.
 *
 * @param connections number of connections, each of which always has one request in progress
 * @param seconds duration
 */
record Wrk(int connections, int seconds) {

    private static final Pattern COUNT = Pattern.compile("([0-9]+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    /**
     * Result.
     *
     * @param perSecond requests a second
     * @param micros processor time of the server for each request, which a busy machine changes less
     */
    record Rate(double perSecond, double micros) {}

    /**
     * Sends requests as fast as possible.
     *
     * @param url what to ask for
     * @param headers lines such as "Accept-Encoding: gzip"
     * @param server the process of the server
     * @throws IOException if wrk is missing or any response is an error
     */
    Rate rate(String url, List<String> headers, ProcessHandle server) throws IOException {
        Duration before = server.info().totalCpuDuration().orElse(Duration.ZERO);
        List<String> command = new ArrayList<>(List.of(
                "wrk",
                "-t" + Math.min(2, connections),
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "30s"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        command.add(url);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String report = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Duration used = server.info().totalCpuDuration().orElse(Duration.ZERO).minus(before);
        Matcher rate = RATE.matcher(report);
        Matcher count = COUNT.matcher(report);
        if (report.contains("Non-2xx") || report.contains("Socket errors") || !rate.find() || !count.find()) {
            throw new IOException("wrk on " + url + " says:\n" + report);
        }
        return new Rate(Double.parseDouble(rate.group(1)), used.toNanos() / 1e3 / Long.parseLong(count.group(1)));
    }
}
