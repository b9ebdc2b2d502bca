package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive of class data that the packaged launcher starts Java with, and makes itself where there is none. */
class ClassArchiveIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ONLY_WITH_ARCHIVE = "-Xshare:on";

    @TempDir
    private static Path folder;

    private static DemoPlatform matrix;
    private static Path archive;
    private static byte[] made;

    @BeforeAll
    static void startForTheFirstTime() throws Exception {
        matrix = new DemoPlatform(1, Clock.systemUTC());
        run("", "tar", "-xzf", System.getProperty("beacon.archive"), "--strip-components=1");
        beacon("", "--version");
        archive = await().atMost(PATIENCE)
                .until(ClassArchiveIT::archives, found -> found.size() == 1)
                .get(0);
        made = Files.readAllBytes(archive);
    }

    @AfterAll
    static void end() {
        matrix.close();
    }

    @Test
    void holdsWhatACommandNeeds() throws Exception {
        Path log = folder.resolve("classes.txt");
        beacon(ONLY_WITH_ARCHIVE + " -Xlog:class+load:file=" + log, "snapshot");

        assertThat(Files.readString(log))
                .contains(
                        " io.hivematrix.beacon.cli.command.SnapshotCommand source: shared objects file",
                        " io.hivematrix.beacon.codex.json.BoardReader source: shared objects file",
                        " io.hivematrix.beacon.cli.format.TableFormat source: shared objects file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut short", "overwritten", "empty"})
    void aDamagedOneBreaksNothing(String damage) throws Exception {
        replace(damaged(damage));
        try {
            beacon("", "snapshot");
            beacon("", "views");
        } finally {
            replace(made);
        }
    }

    private static byte[] damaged(String how) {
        byte[] bytes = made.clone();
        return switch (how) {
            case "cut short" -> Arrays.copyOf(bytes, bytes.length / 2);
            case "overwritten" -> {
                Arrays.fill(bytes, 0, 4096, (byte) 7);
                yield bytes;
            }
            default -> new byte[0];
        };
    }

    private static void replace(byte[] bytes) throws IOException {
        Files.delete(archive);
        Files.write(archive, bytes);
    }

    private static List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lib"))) {
            return files.filter(file ->
                            file.toString().endsWith(".jsa") && file.toFile().length() > 0)
                    .toList();
        }
    }

    private static void beacon(String javaOptions, String command) throws Exception {
        run(javaOptions, folder.resolve("bin/beacon").toString(), command);
    }

    /** Runs a command, which must end well and have nothing to say on stderr. */
    private static void run(String javaOptions, String... command) throws Exception {
        Path errors = folder.resolve("stderr.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("stdout.txt").toFile())
                .redirectError(errors.toFile());
        builder.environment().put("JAVA_OPTS", javaOptions);
        builder.environment().put("CORE_SERVICE_URL", matrix.core().address().toString());
        builder.environment().put("CODEX_SERVICE_URL", matrix.codex().address().toString());
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(errors)).isEmpty();
        assertThat(process.exitValue()).isZero();
    }
}
