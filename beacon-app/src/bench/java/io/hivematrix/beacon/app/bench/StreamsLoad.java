package io.hivematrix.beacon.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures event streams of the installed Beacon. Prints the load average of the machine before and after. */
public final class StreamsLoad {

    private StreamsLoad() {}

    /**
     * Prints the results of one part.
     *
     * @param args an empty directory to work in, the part and its duration in seconds
     * @throws Exception if something does not run
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path directory = Path.of(args[0]);
        int seconds = Integer.parseInt(args[2]);
        out.println("load average " + loadAverage());
        switch (args[1]) {
            case "delay" -> EventDelay.measure(out, directory, seconds);
            case "idle" -> IdleStreams.measure(out, directory, seconds);
            case "cost" -> StreamCost.measure(out, directory, seconds);
            case "lost" -> LostStreams.measure(out, directory, seconds);
            default -> throw new IllegalArgumentException("'" + args[1] + "' is none of delay, idle, cost, lost");
        }
        out.println("load average " + loadAverage());
        System.exit(0); // HTTP clients and the browser leave threads
    }

    private static String loadAverage() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).strip();
    }
}
