package io.hivematrix.beacon.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures the time of the server to its first response and of commands with 500 tickets, compared with an empty program,
 * before and after installation.
 */
public final class StartTime {

    private static final int TICKETS = 500;
    private static final int ROUNDS = 11;
    private static final double NANOS_PER_MILLI = 1e6;

    private final PlatformStandIn around;
    private final Path directory;
    private final PrintStream out;

    private StartTime(PlatformStandIn around, Path directory, PrintStream out) {
        this.around = around;
        this.directory = directory;
        this.out = out;
    }

    /** An empty program. */
    public static final class Hello {

        private Hello() {}

        /** Does nothing. */
        public static void main(String[] args) {}
    }

    private interface Run {
        double millis() throws IOException, InterruptedException;
    }

    /**
     * Prints the rows.
     *
     * @param args an empty directory to work in
     * @throws Exception if something does not run
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (PlatformStandIn around = new PlatformStandIn(TICKETS)) {
            new StartTime(around, Path.of(args[0]), out).measure();
        }
    }

    private void measure() throws IOException, InterruptedException {
        run("tar", "-xzf", System.getProperty("beacon.archive"), "--strip-components=1", "-C", directory.toString());
        String jar = directory.resolve("lib/beacon.jar").toString();
        row("`java -jar beacon.jar snapshot`, nothing installed", () -> run("java", "-jar", jar, "snapshot"));

        run(directory.resolve("install.sh").toString());
        String beacon = directory.resolve("bin/beacon").toString();
        double empty = row(
                "an empty program",
                () -> run("java", "-cp", System.getProperty("hello.classes"), Hello.class.getName()));
        row("`beacon --version`", () -> run(beacon, "--version"));
        row("`beacon snapshot`", () -> run(beacon, "snapshot"));
        row("`beacon snapshot --format json`", () -> run(beacon, "snapshot", "--format", "json"));
        try (RunningServer running = RunningServer.start(around, directory, List.of(beacon))) {
            String address = running.url("");
            row("`beacon snapshot --beacon URL`", () -> run(beacon, "snapshot", "--beacon", address));
        }
        double serve = row("`beacon serve` to the first 200 on `/health/live`", () -> serve(beacon));
        out.printf(Locale.ROOT, "%n`serve` takes %.1f times as long as an empty program.%n", serve / empty);
    }

    /** Measures in rounds after one that is discarded; prints and returns the median. */
    private double row(String what, Run run) throws IOException, InterruptedException {
        run.millis();
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            millis[round] = run.millis();
        }
        Arrays.sort(millis);
        double median = millis[ROUNDS / 2];
        out.printf(Locale.ROOT, "| %s | %.0f ms | %.0f to %.0f ms |%n", what, median, millis[0], millis[ROUNDS - 1]);
        return median;
    }

    private double serve(String beacon) throws IOException {
        try (RunningServer served = RunningServer.start(around, directory, List.of(beacon))) {
            return served.startTime().toNanos() / NANOS_PER_MILLI;
        }
    }

    private double run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CORE_SERVICE_URL", around.core().toString());
        builder.environment().put("CODEX_SERVICE_URL", around.codex().toString());
        builder.environment().put("BEACON_TOKEN", around.token());
        long before = System.nanoTime();
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException(List.of(command) + " ends with " + code);
        }
        return (System.nanoTime() - before) / NANOS_PER_MILLI;
    }
}
