package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training with a jar that is none, so that it fails as soon as it begins. */
class ShareClassesTest {

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void lay() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String script : List.of("share-classes", "java-and-archive.sh")) {
            Files.copy(Path.of("src/main/dist/bin", script), bin.resolve(script));
        }
        jar = Files.writeString(Files.createDirectory(folder.resolve("lib")).resolve("beacon.jar"), "no jar");
    }

    @Test
    void whileOneTrainsTheOthersDoWithout() throws Exception {
        assertThat(exitCode("flock", jar.toString(), "bash", "bin/share-classes"))
                .isZero();
        assertThat(made()).isEmpty();
    }

    @Test
    void whatFailsOnceIsNotTriedAtEveryStart() throws Exception {
        assertThat(exitCode("bash", "bin/share-classes")).isNotZero();
        assertThat(made()).singleElement().satisfies(mark -> {
            assertThat(mark.getFileName().toString()).matches("beacon-\\d+-\\d+-\\d+-6\\.jsa");
            assertThat(mark).isEmptyFile();
        });
    }

    private List<Path> made() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lib"))) {
            return files.filter(file -> !file.equals(jar)).toList();
        }
    }

    private int exitCode(String... command) throws Exception {
        Process training = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(training.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return training.exitValue();
    }
}
