package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The class-data archive that {@code bin/train-archives} creates and the packaged launcher uses. */
class ClassArchiveIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final boolean AOT = Runtime.version().feature() >= 25;
    private static final String ONLY_WITH_ARCHIVE = AOT ? "-XX:AOTMode=on" : "-Xshare:on";

    @TempDir
    private static Path folder;

    private static DemoPlatform matrix;
    private static Path archive;
    private static byte[] trained;

    @BeforeAll
    static void train() throws Exception {
        matrix = new DemoPlatform(1, Clock.systemUTC());
        run("", "tar", "-xzf", System.getProperty("beacon.archive"), "--strip-components=1");
        run("", folder.resolve("bin/train-archives").toString());
        archive = folder.resolve(AOT ? "lib/commands.aot" : "lib/commands.jsa");
        trained = Files.readAllBytes(archive);
    }

    @AfterAll
    static void stop() {
        matrix.close();
    }

    @Test
    void archiveHoldsClassesOfACommand() throws Exception {
        Path log = folder.resolve("classes.txt");
        beacon(ONLY_WITH_ARCHIVE + " -Xlog:class+load:file=" + log, "snapshot");

        assertThat(Files.readString(log))
                .contains(
                        " io.hivematrix.beacon.cli.command.SnapshotCommand source: shared objects file",
                        " io.hivematrix.beacon.codex.json.BoardReader source: shared objects file",
                        " io.hivematrix.beacon.cli.format.TableFormat source: shared objects file");
    }

    @Test
    void archiveHoldsClassesOfTheServer() throws Exception {
        Path log = folder.resolve("server-classes.txt");
        beacon(ONLY_WITH_ARCHIVE + " -Xlog:class+load:file=" + log, "serve", "--help");

        assertThat(Files.readString(log))
                .contains(" io.hivematrix.beacon.cli.command.ServeCommand source: shared objects file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut short", "overwritten", "empty"})
    void damagedArchive_isIgnored(String damage) throws Exception {
        replace(damaged(damage));
        try {
            beacon("", "snapshot");
            beacon("", "views");
        } finally {
            replace(trained);
        }
    }

    private static byte[] damaged(String damage) {
        byte[] bytes = trained.clone();
        return switch (damage) {
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

    private static void beacon(String javaOptions, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(folder.resolve("bin/beacon").toString()));
        command.addAll(List.of(arguments));
        run(javaOptions, command.toArray(String[]::new));
    }

    /** Runs a command that must exit with 0 and print no errors. */
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
        assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(errors)).isEmpty();
        assertThat(process.exitValue()).isZero();
    }
}
