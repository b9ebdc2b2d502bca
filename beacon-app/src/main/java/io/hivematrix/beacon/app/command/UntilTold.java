package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.app.server.BeaconApplication;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.terminal.Terminal;
import java.util.concurrent.CountDownLatch;

/** Keeps a command going until somebody ends it: SIGTERM, as the platform's process manager does, or Ctrl-C. */
final class UntilTold {

    private final CountDownLatch told = new CountDownLatch(1);

    /** Listens from now on, so that an early word is not lost. */
    UntilTold(Terminal terminal) {
        terminal.onInterrupt(told::countDown);
    }

    /** Waits, then ends what is running; that is as it should be. */
    int keep(BeaconApplication running) {
        try (running) {
            told.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.FINE.code();
    }
}
