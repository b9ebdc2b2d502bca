package io.hivematrix.beacon.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import io.hivematrix.beacon.app.logging.helm.HelmAppender;
import io.hivematrix.beacon.app.logging.helm.HelmSettings;
import io.hivematrix.beacon.app.logging.helm.HelmShipper;
import io.hivematrix.beacon.app.logging.helm.HelmTokenProvider;
import io.hivematrix.beacon.app.logging.helm.HelmTransport;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The log of this process. Thread-safe. */
public final class Logging {

    /** They warn of what is as it should be: resources that are no providers, absent optional parts, a graceful end. */
    private static final List<String> LOGGERS_AT_ERROR = List.of(
            "org.glassfish.jersey.internal.inject.Providers",
            "org.glassfish.jersey.message.internal.MessagingBinders",
            "org.glassfish.grizzly.nio.GracefulShutdownRunner");

    private final Logger root;

    private Logging(Logger root) {
        this.root = root;
    }

    /**
     * Starts to log. Whatever was set up before is forgotten; libraries that log through {@code java.util.logging} log
     * here too.
     */
    public static Logging start(LogSettings settings) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(console(context, settings));
        root.setLevel(settings.level().logback());
        LOGGERS_AT_ERROR.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        return new Logging(root);
    }

    /** Events of less matter than this are not logged. */
    public LogLevel level() {
        return LogLevel.of(root.getEffectiveLevel());
    }

    /** Changes the level for all events from now on. */
    public void level(LogLevel level) {
        root.setLevel(level.logback());
    }

    /**
     * Ships all events from now on to Helm, too. Whoever calls this closes the shipper when Beacon ends.
     *
     * @param settings where and how
     * @param transport sends the batches
     * @param access the tokens it is to be done with
     * @param clock dates the shipper's own events
     */
    public HelmShipper shipTo(HelmSettings settings, HelmTransport transport, HelmTokenProvider access, Clock clock) {
        HelmShipper shipper = new HelmShipper(settings, transport, access, clock, UUID::randomUUID);
        HelmAppender appender = new HelmAppender(shipper);
        appender.setContext(root.getLoggerContext());
        appender.start();
        shipper.start();
        root.addAppender(appender);
        return shipper;
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context, LogSettings settings) {
        Encoder<ILoggingEvent> encoder =
                settings.json() ? new JsonLogEncoder(settings.service()) : new TextLogEncoder();
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget(settings.stream() == LogSettings.Stream.OUT ? "System.out" : "System.err");
        console.setEncoder(encoder);
        console.start();
        return console;
    }
}
