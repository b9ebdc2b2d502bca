package io.hivematrix.beacon.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import org.slf4j.MDC;

/** Logger context of a test that collects the encoded lines. */
final class LogLines {

    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();
    private final Encoder<ILoggingEvent> encoder;

    LogLines(Encoder<ILoggingEvent> encoder) {
        this.encoder = encoder;
        context.setMDCAdapter(MDC.getMDCAdapter());
        events.setContext(context);
        events.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(events);
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.TRACE);
    }

    Logger logger(String name) {
        return context.getLogger(name);
    }

    String only() {
        if (events.list.size() != 1) {
            throw new AssertionError("expected one line, but there are " + events.list);
        }
        return new String(encoder.encode(events.list.get(0)), StandardCharsets.UTF_8);
    }
}
