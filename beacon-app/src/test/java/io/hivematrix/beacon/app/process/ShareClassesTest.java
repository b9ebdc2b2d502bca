package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareClassesTest {

    @TempDir
    private Path folder;

    @Test
    void whileOneTrainsTheOthersDoWithout() throws Exception {
        Path jar = Files.writeString(folder.resolve("beacon.jar"), "no jar, so that a training would fail");
        Process other = new ProcessBuilder(
                        "flock",
                        jar.toString(),
                        "src/main/dist/bin/share-classes",
                        jar.toString(),
                        folder.resolve("beacon.jsa").toString())
                .start();

        assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isZero();
        assertThat(folder).isDirectoryContaining(jar::equals);
        assertThat(folder.toFile().list()).hasSize(1);
    }
}
