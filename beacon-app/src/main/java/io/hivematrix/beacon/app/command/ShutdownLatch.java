package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.app.server.BeaconApplication;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.terminal.Terminal;
import java.util.concurrent.CountDownLatch;

/** Keeps a command going until somebody ends it: SIGTERM, as the platform's process manager does, or Ctrl-C. */
final class ShutdownLatch {

    private final CountDownLatch requested = new CountDownLatch(1);

    /** Listens from now on, so that an early word is not lost. */
    ShutdownLatch(Terminal terminal) {
        terminal.onInterrupt(requested::countDown);
    }

    /** Waits, then ends what is running; that is as it should be. */
    int awaitThenClose(BeaconApplication running) {
        try (running) {
            requested.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK.code();
    }
}
