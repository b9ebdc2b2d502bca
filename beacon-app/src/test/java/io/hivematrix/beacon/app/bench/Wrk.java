package io.hivematrix.beacon.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's {@code wrk}: two threads, 32 connections. */
record Wrk(int seconds) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    /**
     * Requests a second.
     *
     * @param url what to ask for
     * @param headers lines such as "Accept-Encoding: gzip"
     * @throws IOException if wrk is missing or any answer is an error
     */
    double rate(String url, List<String> headers) throws IOException {
        List<String> command = new ArrayList<>(List.of("wrk", "-t2", "-c32", "-d" + seconds + "s"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        command.add(url);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String report = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(report);
        if (report.contains("Non-2xx") || report.contains("Socket errors") || !rate.find()) {
            throw new IOException("wrk on " + url + " says:\n" + report);
        }
        return Double.parseDouble(rate.group(1));
    }
}
