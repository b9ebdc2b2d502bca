package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training with a jar that is none, so that it fails as soon as it begins. */
class ShareClassesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void lay() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String script : List.of("beacon", "share-classes", "java-and-archive.sh")) {
            Files.copy(Path.of("src/main/dist/bin", script), bin.resolve(script));
        }
        Path java = Files.createDirectories(home().resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n. \"${0%/*}/does\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        java("exec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' \"$@\"");
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

    @Test
    void whatASignalEndedIsTriedAgain() throws Exception {
        java("kill -TERM $$");

        assertThat(exitCode("bash", "bin/share-classes")).isEqualTo(143);
        assertThat(made()).isEmpty();
    }

    @Test
    void whatKilledTrainingsLeftIsRemovedAfterADay() throws Exception {
        Path young = Files.createDirectory(jar.resolveSibling(".share-classes.young"));
        Path old = Files.createDirectory(jar.resolveSibling(".share-classes.old"));
        Files.writeString(old.resolve("demo.classes"), "");
        yesterday(old);

        assertThat(exitCode("bash", "bin/share-classes")).isNotZero();

        assertThat(made()).contains(young).doesNotContain(old);
    }

    @Test
    void theLauncherTriesAgainWhereTheLastFailureIsADayOld() throws Exception {
        assertThat(exitCode("bash", "bin/share-classes")).isNotZero();
        Path mark = made().get(0);
        Path tries = folder.resolve("tries");
        Files.writeString(folder.resolve("bin/share-classes"), "#!/bin/sh\necho once >> '" + tries + "'\n");
        java("exit 0");

        assertThat(exitCode("bash", "bin/beacon", "views")).isZero();
        yesterday(mark);
        assertThat(exitCode("bash", "bin/beacon", "views")).isZero();

        await().atMost(PATIENCE).until(() -> tries.toFile().length() > 0);
        assertThat(tries).hasContent("once");
    }

    private Path home() {
        return folder.resolve("java");
    }

    /** What Java does, in the shell's words. */
    private void java(String does) throws IOException {
        Files.writeString(home().resolve("bin/does"), does + "\n");
    }

    private static void yesterday(Path path) throws IOException {
        Instant modified = Files.getLastModifiedTime(path).toInstant();
        Files.setLastModifiedTime(path, FileTime.from(modified.minus(Duration.ofHours(25))));
    }

    private List<Path> made() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lib"))) {
            return files.filter(file -> !file.equals(jar)).toList();
        }
    }

    private int exitCode(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", home().toString());
        Process training = builder.start();
        assertThat(training.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return training.exitValue();
    }
}
