package io.hivematrix.beacon.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measures how long Beacon takes to its first answer, and a snapshot of 500 tickets to its end, beside an empty program. */
public final class StartTime {

    private static final int TICKETS = 500;
    private static final int ROUNDS = 7;
    private static final double NANOS_PER_MILLI = 1e6;

    private StartTime() {}

    /** An empty program. */
    public static final class Hello {

        private Hello() {}

        /** Does nothing. */
        public static void main(String[] args) {}
    }

    /**
     * Prints the rows.
     *
     * @param args an empty directory to work in
     * @throws Exception if something does not run
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path directory = Path.of(args[0]);
        String jar = System.getProperty("beacon.jar");
        try (HiveMatrix around = new HiveMatrix(TICKETS)) {
            String archive = "-XX:SharedArchiveFile=" + directory.resolve("serve.jsa");
            try (Served training =
                    Served.start(around, directory, "-XX:ArchiveClassesAtExit=" + directory.resolve("serve.jsa"))) {
                training.startTime();
            }
            List<String> shot = List.of("-jar", jar, "snapshot");
            java(around, List.of("-XX:ArchiveClassesAtExit=" + directory.resolve("snapshot.jsa")), shot);
            List<String> quick = List.of(
                    "-XX:SharedArchiveFile=" + directory.resolve("snapshot.jsa"),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC");
            double[] hello = new double[ROUNDS];
            double[] serve = new double[ROUNDS];
            double[] snapshot = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                hello[round] = java(
                        around, List.of(), List.of("-cp", System.getProperty("hello.classes"), Hello.class.getName()));
                try (Served beacon = Served.start(around, directory, archive, "-XX:TieredStopAtLevel=1")) {
                    serve[round] = beacon.startTime().toNanos() / NANOS_PER_MILLI;
                }
                snapshot[round] = java(around, quick, shot);
            }
            out.printf(
                    Locale.ROOT,
                    "| start to the first 200 of /health/live / empty program | %.0f ms | %.0f ms | %.2f | ≤ 8 |%n",
                    median(serve),
                    median(hello),
                    median(serve) / median(hello));
            out.printf(
                    Locale.ROOT,
                    "| snapshot of 500 tickets, start-up included | %.0f ms | | | < 1000 ms |%n",
                    median(snapshot));
        }
    }

    private static double java(HiveMatrix around, List<String> options, List<String> program)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(options);
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CORE_SERVICE_URL", around.core().toString());
        builder.environment().put("CODEX_SERVICE_URL", around.codex().toString());
        long before = System.nanoTime();
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException(command + " ends with " + code);
        }
        return (System.nanoTime() - before) / NANOS_PER_MILLI;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
