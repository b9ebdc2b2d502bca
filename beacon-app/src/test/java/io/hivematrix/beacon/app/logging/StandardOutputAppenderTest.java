package io.hivematrix.beacon.app.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

@Timeout(60)
class StandardOutputAppenderTest {

    private static final int LINES = 100_000;

    private final LoggerContext context = new LoggerContext();
    private final PipedInputStream reader = new PipedInputStream(1_024);
    private final StandardOutputAppender appender;

    StandardOutputAppenderTest() throws IOException {
        appender = new StandardOutputAppender(new TextLogEncoder(), new PipedOutputStream(reader));
    }

    @BeforeEach
    void start() {
        appender.setContext(context);
        appender.start();
        context.setMDCAdapter(MDC.getMDCAdapter());
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
    }

    @AfterEach
    void stop() throws IOException {
        reader.close();
        context.stop();
    }

    @Test
    void unreadOutput_dropsOldestAndCounts() throws Exception {
        for (int i = 0; i < LINES; i++) {
            context.getLogger("test").info("line {}", i);
        }
        await().until(() -> appender.droppedCount() > 0);

        long written = countUntil("line " + (LINES - 1));

        assertThat(written + appender.droppedCount()).isEqualTo(LINES);
    }

    @Test
    void unreadOutput_stopsInTime() {
        context.getLogger("test").info("x".repeat(10_000));

        appender.stop();

        assertThat(appender.isStarted()).isFalse();
    }

    @Test
    void eventsAtShortIntervals_areWrittenTogether() throws IOException {
        AtomicInteger flushes = new AtomicInteger();
        ByteArrayOutputStream output = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                flushes.incrementAndGet();
            }
        };
        StandardOutputAppender counted = new StandardOutputAppender(new TextLogEncoder(), output);
        counted.setContext(context);
        counted.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(counted);

        for (int i = 0; i < 1_000; i++) {
            context.getLogger("test").info("line");
        }
        counted.stop();

        assertThat(output.toString(StandardCharsets.UTF_8).lines()).hasSize(1_000);
        assertThat(flushes.get()).isLessThan(100);
    }

    @Test
    void errorsOfTheOutput_areCountedAndWritingContinues() {
        AtomicInteger writes = new AtomicInteger();
        ByteArrayOutputStream output = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                switch (writes.incrementAndGet()) {
                    case 1 -> throw new NoClassDefFoundError("of a test");
                    case 2 -> throw new IllegalStateException();
                    default -> {}
                }
            }
        };
        StandardOutputAppender failing = new StandardOutputAppender(new TextLogEncoder(), output);
        failing.setContext(context);
        failing.start();

        failing.doAppend(event("first"));
        await().until(() -> writes.get() > 0);
        failing.doAppend(event("second"));
        await().until(() -> writes.get() > 1);
        failing.doAppend(event("third"));
        await().untilAsserted(() ->
                assertThat(output.toString(StandardCharsets.UTF_8)).contains("third"));
        failing.stop();

        assertThat(failing.droppedCount()).isEqualTo(2);
    }

    private LoggingEvent event(String message) {
        return new LoggingEvent("test", context.getLogger("test"), Level.INFO, message, null, null);
    }

    private long countUntil(String last) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(reader, StandardCharsets.UTF_8));
        long count = 1;
        while (!String.valueOf(lines.readLine()).endsWith(last)) {
            count++;
        }
        return count;
    }
}
