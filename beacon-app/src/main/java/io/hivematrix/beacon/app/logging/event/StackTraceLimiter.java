package io.hivematrix.beacon.app.logging.event;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the stack trace of the same exception from the same place at most once per {@link #INTERVAL}; its repetitions until
 * then have one line with their number. Thread-safe.
 */
public final class StackTraceLimiter {

    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final int MAX_SOURCES = 500;

    private final LongSupplier nanoTime;
    private final Map<String, Repetitions> sources = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Repetitions> eldest) {
            return size() > MAX_SOURCES;
        }
    };

    /** @param nanoTime monotonic time in nanoseconds */
    public StackTraceLimiter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Returns the stack trace with those of the causes, or one line for a repetition. */
    String format(IThrowableProxy exception) {
        long repetition = countRepetition(sourceOf(exception));
        return repetition == 0
                ? ThrowableProxyUtil.asString(exception)
                : String.format(
                        Locale.ROOT,
                        "%s: %s [repetition %d; the stack trace was logged within the last minute]",
                        exception.getClassName(),
                        exception.getMessage(),
                        repetition);
    }

    private synchronized long countRepetition(String source) {
        long now = nanoTime.getAsLong();
        Repetitions known = sources.get(source);
        if (known == null || now - known.since >= INTERVAL.toNanos()) {
            sources.remove(source);
            sources.put(source, new Repetitions(now));
            return 0;
        }
        known.count++;
        return known.count;
    }

    /** Returns the types of an exception and its causes, each with the place that created it. */
    private static String sourceOf(IThrowableProxy exception) {
        return Stream.iterate(exception, known -> known != null, IThrowableProxy::getCause)
                .map(cause -> cause.getClassName() + placeOf(cause))
                .collect(Collectors.joining(" "));
    }

    private static String placeOf(IThrowableProxy exception) {
        StackTraceElementProxy[] frames = exception.getStackTraceElementProxyArray();
        return frames.length == 0 ? "" : frames[0].getSTEAsString();
    }

    private static final class Repetitions {

        private final long since;
        private long count;

        Repetitions(long since) {
            this.since = since;
        }
    }
}
