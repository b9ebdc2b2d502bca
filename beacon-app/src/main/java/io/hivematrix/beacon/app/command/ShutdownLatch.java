package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.app.server.BeaconApplication;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.terminal.Terminal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Latch that opens on SIGTERM or SIGINT (Ctrl-C). */
final class ShutdownLatch {

    /** Longer than requests in progress, log shipping and log writing together may take, shorter than systemd waits. */
    private static final Duration GRACE = Duration.ofSeconds(14);

    private final CountDownLatch requested = new CountDownLatch(1);

    /** Registers for the signals at once, so that one that arrives during the start is not missed. */
    ShutdownLatch(Terminal terminal) {
        terminal.onInterrupt(requested::countDown, GRACE);
    }

    /** Waits for the signal, closes {@code running} and returns {@code ExitCode.OK}. */
    int awaitThenClose(BeaconApplication running) {
        try (running) {
            requested.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK.code();
    }
}
