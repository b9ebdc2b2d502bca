package io.hivematrix.beacon.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import io.hivematrix.beacon.app.fixture.StandardOutputCapture;
import io.hivematrix.beacon.app.logging.event.LogLevel;
import io.hivematrix.beacon.app.logging.helm.HelmShipper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LoggingTest {

    @RegisterExtension
    final StandardOutputCapture output = new StandardOutputCapture();

    private final Logger logger = LoggerFactory.getLogger("test");

    @AfterEach
    void restore() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
    }

    @Test
    void writesTextIfJsonIsOff() {
        Logging logging = start(false, LogLevel.INFO);

        logger.atWarn().addKeyValue("ticket_count", 3).log("Odd\nforged line");

        assertThat(output(logging)).matches("\\S+Z WARNING Odd forged line ticket_count=3\n");
    }

    @Test
    void textEscapesWhatIsNotPrintable() {
        Logging logging = start(false, LogLevel.INFO);

        logger.atWarn()
                .addKeyValue("user", "a\u202Eb\ud800")
                .setCause(new IllegalStateException("x\u001b[2Jy"))
                .log("csi \u009b nel \u0085 ls \u2028 emoji \ud83d\ude00 \u00fc");

        assertThat(output(logging))
                .contains("csi \\u009b nel \\u0085 ls \\u2028 emoji \ud83d\ude00 \u00fc user=a\\u202eb\\ud800\n")
                .contains("IllegalStateException: x\\u001b[2Jy\n");
    }

    @Test
    void levelCanBeChangedAtRunTime() {
        Logging logging = start(true, LogLevel.WARNING);
        logger.info("quiet");
        logging.change("DEBUG");
        logger.debug("loud");

        assertThat(logging.current()).isEqualTo("DEBUG");
        assertThat(output(logging)).contains("loud").doesNotContain("quiet");
    }

    @Test
    void stopStandardOutput_leavesOnlyEventsAboutShipping() {
        Logging logging = start(true, LogLevel.INFO);
        logger.info("before");

        logging.stopStandardOutput();
        logger.error("after");
        LoggerFactory.getLogger(HelmShipper.class).warn("Helm is down");

        assertThat(output(logging)).contains("before", "Helm is down").doesNotContain("after");
    }

    @Test
    void redirectsJavaUtilLogging() {
        Logging logging = start(true, LogLevel.INFO);

        java.util.logging.Logger.getLogger("org.glassfish.grizzly").warning("from grizzly");

        assertThat(output(logging))
                .contains("\"level\":\"WARNING\"", "\"message\":\"from grizzly\"", "org.glassfish.grizzly");
    }

    @Test
    void clientThatHasLeft_isOneLineAtDebug() {
        Logging logging = start(true, LogLevel.DEBUG);
        java.util.logging.Logger jersey = java.util.logging.Logger.getLogger("org.glassfish.jersey.server.Test");

        jersey.log(java.util.logging.Level.SEVERE, "left", new UncheckedIOException(new IOException("Broken pipe")));
        jersey.log(java.util.logging.Level.SEVERE, "failed", new UncheckedIOException(new IOException("disk full")));

        assertThat(output(logging))
                .contains("\"level\":\"DEBUG\"", "A client left", "disk full")
                .doesNotContain("Broken pipe");
    }

    @Test
    void repeatedException_hasOneStackTrace() {
        Logging logging = start(true, LogLevel.INFO);
        for (int count = 0; count < 10; count++) {
            logger.error("failed", new IllegalStateException("number " + count));
            java.util.logging.Logger.getLogger("org.glassfish.grizzly")
                    .log(java.util.logging.Level.SEVERE, "failed", new IllegalArgumentException("number " + count));
        }
        logger.error("failed", new IllegalStateException("from another place"));

        String[] lines = output(logging).split("\n");
        assertThat(lines).hasSize(21);
        assertThat(lines)
                .filteredOn(line -> line.contains("LoggingTest.repeatedException"))
                .hasSize(3);
        assertThat(lines[19]).contains("IllegalArgumentException: number 9 [repetition 9; ");
    }

    @Test
    void debugDoesNotLogRequestsWithTokens() {
        start(true, LogLevel.DEBUG);

        assertThat(LoggerFactory.getLogger("org.apache.hc.client5.http.wire").isDebugEnabled())
                .isFalse();
        assertThat(LoggerFactory.getLogger("org.apache.hc.client5.http.headers").isDebugEnabled())
                .isFalse();
    }

    private static Logging start(boolean json, LogLevel level) {
        return Logging.start(new LogSettings("beacon", json, level, LogSettings.Stream.OUT));
    }

    private String output(Logging logging) {
        logging.close();
        return output.text();
    }
}
