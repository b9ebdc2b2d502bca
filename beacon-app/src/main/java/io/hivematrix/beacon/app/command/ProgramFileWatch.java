package io.hivematrix.beacon.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watch of the jar that the process runs from. Java reads classes from it when they are first used, so that a process whose jar is
 * overwritten fails at any time later. A replaced jar ends the process instead, so that its process manager starts the new version.
 */
final class ProgramFileWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ProgramFileWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /** Longer than requests in progress, log shipping and log writing together may take. */
    private static final Duration GRACE = Duration.ofSeconds(14);

    private final Path jar;
    private final Optional<FileState> initial;
    private Optional<FileState> last;

    ProgramFileWatch(Path jar) {
        this.jar = jar;
        this.initial = state();
        this.last = initial;
    }

    /**
     * Checks the jar every second on a new thread.
     *
     * @param close stops the server; may fail, because classes cannot be loaded
     * @param halt ends the process at once
     */
    void start(Runnable close, Runnable halt) {
        daemon(() -> awaitReplacement(close, halt)).start();
    }

    /** Returns whether the jar has been replaced and has not changed since the previous call; a missing one is not replaced. */
    boolean isReplaced() {
        Optional<FileState> now = state();
        boolean stable = now.equals(last);
        last = now;
        return now.isPresent() && stable && !now.equals(initial);
    }

    private void awaitReplacement(Runnable close, Runnable halt) {
        try {
            while (!isReplaced()) {
                Thread.sleep(INTERVAL.toMillis());
            }
            LOG.error("{} has been replaced; Beacon ends with exit code 70 so that the new version is started", jar);
            Thread closing = daemon(close);
            closing.start();
            closing.join(GRACE.toMillis());
            halt.run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "beacon-program-file");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, cause) -> {}); // a class that the jar no longer contains
        return thread;
    }

    private Optional<FileState> state() {
        try {
            BasicFileAttributes file = Files.readAttributes(jar, BasicFileAttributes.class);
            return Optional.of(new FileState(file.size(), file.lastModifiedTime(), Objects.toString(file.fileKey())));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /** @param key identity of the file, such as its inode */
    private record FileState(long size, FileTime modified, String key) {}
}
