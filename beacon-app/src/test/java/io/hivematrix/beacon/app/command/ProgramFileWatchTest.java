package io.hivematrix.beacon.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway") // fields are set by the set-up method
class ProgramFileWatchTest {

    @TempDir
    private Path directory;

    private Path jar;
    private ProgramFileWatch watch;

    @BeforeEach
    void create() throws IOException {
        jar = Files.writeString(directory.resolve("beacon.jar"), "one");
        watch = new ProgramFileWatch(jar);
    }

    @Test
    void unchangedFile_isNotReplaced() {
        assertThat(watch.isReplaced()).isFalse();
        assertThat(watch.isReplaced()).isFalse();
    }

    @Test
    void overwrittenFile_isReplacedOnceItIsComplete() throws IOException {
        Files.writeString(jar, "two, incomplete");
        assertThat(watch.isReplaced()).isFalse();
        Files.writeString(jar, "two, complete now");
        assertThat(watch.isReplaced()).isFalse();

        assertThat(watch.isReplaced()).isTrue();
    }

    @Test
    void fileOfSameSizeAndTime_isReplaced() throws IOException {
        FileTime time = Files.getLastModifiedTime(jar);
        Path other = Files.writeString(directory.resolve("other.jar"), "two");
        Files.setLastModifiedTime(other, time);
        Files.move(other, jar, StandardCopyOption.REPLACE_EXISTING);

        watch.isReplaced();

        assertThat(watch.isReplaced()).isTrue();
    }

    @Test
    void missingFile_isNotReplaced() throws IOException {
        Files.delete(jar);
        watch.isReplaced();

        assertThat(watch.isReplaced()).isFalse();
    }

    @Test
    void failureToClose_stillHalts() throws Exception {
        CountDownLatch halted = new CountDownLatch(1);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));

        watch.start(
                () -> {
                    throw new NoClassDefFoundError("no longer in the jar");
                },
                halted::countDown);

        assertThat(halted.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
