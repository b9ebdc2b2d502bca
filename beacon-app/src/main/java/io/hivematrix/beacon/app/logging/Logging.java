package io.hivematrix.beacon.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.FilterReply;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import io.hivematrix.beacon.app.logging.helm.HelmAppender;
import io.hivematrix.beacon.app.logging.helm.HelmSettings;
import io.hivematrix.beacon.app.logging.helm.HelmShipper;
import io.hivematrix.beacon.app.logging.helm.HelmTransport;
import io.hivematrix.beacon.codex.token.ServiceTokenProvider;
import io.hivematrix.beacon.web.ops.LogLevels;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The log of the process: Logback, configured in code. Thread-safe. */
public final class Logging implements LogLevels, AutoCloseable {

    /**
     * Loggers that warn about normal operation: resources that are no providers, missing optional parts, shutdown; and the
     * HTTP client, which would log tokens at DEBUG.
     */
    private static final List<String> LOGGERS_AT_ERROR = List.of(
            "org.glassfish.jersey.internal.inject.Providers",
            "org.glassfish.jersey.message.internal.MessagingBinders",
            "org.glassfish.grizzly.nio.GracefulShutdownRunner",
            "org.apache.hc");

    private final Logger root;
    private final Appender<ILoggingEvent> console;

    private Logging(Logger root, Appender<ILoggingEvent> console) {
        this.root = root;
        this.console = console;
    }

    /**
     * Configures Logback, replacing any earlier configuration. Libraries that log through {@code java.util.logging} are
     * redirected.
     */
    public static Logging start(LogSettings settings) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        context.addTurboFilter(new ClientDisconnectFilter());
        Appender<ILoggingEvent> console = console(context, settings);
        root.addAppender(console);
        root.setLevel(settings.level().logback());
        LOGGERS_AT_ERROR.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        return new Logging(root, console);
    }

    @Override
    public List<String> all() {
        return Arrays.stream(LogLevel.values()).map(LogLevel::name).toList();
    }

    @Override
    public String current() {
        return LogLevel.of(root.getEffectiveLevel()).name();
    }

    @Override
    public void change(String level) {
        root.setLevel(LogLevel.valueOf(level).logback());
    }

    /**
     * Also ships all further events to Helm. The caller must close the returned shipper.
     *
     * @param clock the clock for timestamps of the shipper's own events
     */
    public HelmShipper shipTo(
            HelmSettings settings, HelmTransport transport, ServiceTokenProvider tokens, Clock clock) {
        HelmShipper shipper = new HelmShipper(settings, transport, tokens, clock, UUID::randomUUID);
        HelmAppender appender = new HelmAppender(shipper);
        appender.setContext(root.getLoggerContext());
        appender.start();
        shipper.start();
        root.addAppender(appender);
        return shipper;
    }

    /** From now on writes only the Helm shipper's own events to standard output, because Helm also stores what is written there. */
    public void stopStandardOutput() {
        console.addFilter(new Filter<>() {
            @Override
            public FilterReply decide(ILoggingEvent event) {
                return event.getLoggerName().equals(HelmShipper.class.getName())
                        ? FilterReply.NEUTRAL
                        : FilterReply.DENY;
            }
        });
    }

    /** Returns the number of events that standard output did not accept. */
    public long droppedCount() {
        return console instanceof StandardOutputAppender output ? output.droppedCount() : 0;
    }

    /** Writes the queued events, for at most 1 s, and stops. */
    @Override
    public void close() {
        console.stop();
    }

    private static Appender<ILoggingEvent> console(LoggerContext context, LogSettings settings) {
        Encoder<ILoggingEvent> encoder =
                settings.json() ? new JsonLogEncoder(settings.service()) : new TextLogEncoder();
        encoder.setContext(context);
        encoder.start();
        Appender<ILoggingEvent> console = settings.stream() == LogSettings.Stream.OUT
                ? new StandardOutputAppender(encoder, ConsoleTarget.SystemOut.getStream())
                : standardError(encoder);
        console.setContext(context);
        console.start();
        return console;
    }

    /** Commands write at once, because they end at any time. */
    private static ConsoleAppender<ILoggingEvent> standardError(Encoder<ILoggingEvent> encoder) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        return appender;
    }
}
