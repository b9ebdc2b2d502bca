package io.hivematrix.beacon.app.logging.helm;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.codex.token.ServiceTokenProvider;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.MDC;

/** Shipper of log events with a stand-in of Helm. */
@SuppressWarnings("NullAway") // fields are set by the set-up methods
abstract class HelmTest {

    static final Duration LINGER = Duration.ofMillis(5);
    static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);
    static final Duration MAX_DELAY = Duration.ofMillis(20);
    static final Duration FLUSH_TIMEOUT = Duration.ofSeconds(2);

    final LoggerContext context = new LoggerContext();
    final Tokens tokens = new Tokens();
    CodexAdapter adapter;
    HelmStandIn helm;
    HelmShipper shipper;

    @BeforeEach
    void open() throws Exception {
        helm = new HelmStandIn();
        CodexSettings codex = CodexSettings.defaults(helm.address(), helm.address(), "beacon");
        adapter = CodexAdapter.create(codex, Clock.systemUTC(), CodexCallListener.NONE);
        context.setMDCAdapter(MDC.getMDCAdapter());
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.DEBUG);
    }

    @AfterEach
    void close() {
        MDC.clear();
        helm.close();
        if (shipper != null) {
            shipper.close();
        }
        adapter.close();
    }

    final void start(HelmSettings settings) {
        start(
                settings,
                (address, headers, json, timeout) ->
                        adapter.http().post(address, headers, json, timeout, (status, body) -> status));
    }

    final void start(HelmSettings settings, HelmTransport transport) {
        shipper = new HelmShipper(settings, transport, tokens, Clock.systemUTC(), UUID::randomUUID);
        HelmAppender appender = new HelmAppender(shipper);
        appender.setContext(context);
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        shipper.start();
    }

    static HelmSettings settings(URI address) {
        assertThat(HelmSettings.defaults(address, "beacon").capacity()).isEqualTo(1000);
        return new HelmSettings(address, "beacon", 1000, LINGER, CALL_TIMEOUT, MAX_DELAY, FLUSH_TIMEOUT);
    }

    final void log(String message) {
        logger("test").info(message);
    }

    final Logger logger(String name) {
        return context.getLogger(name);
    }

    static final class Tokens implements ServiceTokenProvider {

        final CountDownLatch askedTwice = new CountDownLatch(2);
        final AtomicInteger refused = new AtomicInteger();
        Logger logger;

        @Override
        public String token(String targetService) {
            askedTwice.countDown();
            if (logger != null) {
                logger.warn("Core is slow");
            }
            return "token-" + (refused.get() + 1);
        }

        @Override
        public void invalidate(String targetService, String rejectedToken) {
            refused.incrementAndGet();
        }
    }
}
