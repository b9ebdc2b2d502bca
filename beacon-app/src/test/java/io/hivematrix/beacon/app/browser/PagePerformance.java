package io.hivematrix.beacon.app.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Writes {@code target/page-performance.txt}, a line for each thing measured. */
final class PagePerformance {

    private static final Path FILE = Path.of("target", "page-performance.txt");

    /** Adds a line with the median and the worst of some values. */
    void write(String what, String unit, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        String line = String.format(
                Locale.ROOT,
                "%-75s median %7.1f %s, worst %7.1f %s (n=%d)%n",
                what,
                sorted.length == 0 ? 0 : sorted[sorted.length / 2],
                unit,
                sorted.length == 0 ? 0 : sorted[sorted.length - 1],
                unit,
                sorted.length);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Adds a line for the longest stretch of work and one for all of it. */
    void write(String what, MainThread.Work... work) {
        write(what + ": longest task", "ms", values(work, MainThread.Work::longestMs));
        write(what + ": all tasks", "ms", values(work, MainThread.Work::sumMs));
    }

    private static double[] values(MainThread.Work[] work, ToDoubleFunction<MainThread.Work> part) {
        return Arrays.stream(work).mapToDouble(part).toArray();
    }
}
