package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts {@code bin/beacon} and {@code bin/train-archives} with a {@code java} that only prints its arguments. */
class LauncherTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String AUTO_CREATE = "-XX:+AutoCreateSharedArchive";

    @TempDir
    private Path folder;

    private Path lib;

    @BeforeEach
    void unpack() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String script : List.of("beacon", "train-archives", "java.sh")) {
            Files.copy(Path.of("src/main/dist/bin", script), bin.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.copy(
                Path.of("src/main/dist/install.sh"), folder.resolve("install.sh"), StandardCopyOption.COPY_ATTRIBUTES);
        lib = Files.createDirectory(folder.resolve("lib"));
        Files.writeString(lib.resolve("beacon.jar"), "no jar");
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void launcher_withoutArchive_startsNothingElse() throws Exception {
        jdk("17.0.15");

        assertThat(run(0, "bin/beacon", "serve"))
                .contains("-Xmx256m", "serve")
                .noneMatch(LauncherTest::isArchiveOption);
        assertThat(created()).isEmpty();
    }

    /** Java does not wait for children that it has not started: they would remain as zombies. */
    @ParameterizedTest
    @ValueSource(strings = {"17.0.15", "25.0.3"})
    void launcher_leavesNoChildProcessToJava(String version) throws Exception {
        jdk(version);
        Files.writeString(
                folder.resolve("jdk/bin/java"),
                "#!/bin/sh\nread -r children < /proc/$$/task/$$/children\necho \"children:$children\"\n");

        assertThat(run(0, "bin/beacon", "serve")).containsExactly("children:");
    }

    @ParameterizedTest
    @CsvSource({"17.0.9,false", "17.0.10,true", "19.0.2,false", "21.0.1,false", "21.0.2,true", "22,true", "25.0.3,true"
    })
    void server_returnsNativeMemoryIfJavaCan(String version, boolean expected) throws Exception {
        jdk(version);

        assertThat(run(0, "bin/beacon", "serve").contains("-XX:TrimNativeHeapInterval=5000"))
                .isEqualTo(expected);
        assertThat(run(0, "bin/beacon", "snapshot")).noneMatch(option -> option.contains("Trim"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "watch", "snapshot"})
    void collectorOfJavaOpts_isUsed(String command) throws Exception {
        jdk("17.0.15");

        assertThat(run(0, "bin/beacon", command)).contains("-XX:+UseSerialGC");
        assertThat(run(0, "env", "JAVA_OPTS=-XX:+UseG1GC", "bin/beacon", command))
                .contains("-XX:+UseG1GC")
                .doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void launcher_beforeJdk19_usesExistingArchive() throws Exception {
        jdk("17.0.15");
        Files.writeString(lib.resolve("server.jsa"), "archive");
        Files.writeString(lib.resolve("commands.jsa"), "archive");

        assertThat(run(0, "bin/beacon", "serve"))
                .contains("-XX:SharedArchiveFile=" + lib.resolve("server.jsa"))
                .doesNotContain(AUTO_CREATE);
        assertThat(run(0, "bin/beacon", "views"))
                .contains("-XX:SharedArchiveFile=" + lib.resolve("commands.jsa"))
                .doesNotContain(AUTO_CREATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19", "21.0.4", "25.0.3"})
    void launcher_fromJdk19_letsJavaCreateArchive(String version) throws Exception {
        jdk(version);

        assertThat(run(0, "bin/beacon", "serve"))
                .contains(AUTO_CREATE, "-XX:SharedArchiveFile=" + lib.resolve("server.jsa"));
        assertThat(run(0, "bin/beacon", "snapshot"))
                .contains(AUTO_CREATE, "-XX:SharedArchiveFile=" + lib.resolve("commands.jsa"));
    }

    @Test
    void launcher_withSmallCommand_doesNotCreateArchive() throws Exception {
        jdk("25.0.3");

        assertThat(run(0, "bin/beacon", "--version")).noneMatch(LauncherTest::isArchiveOption);
    }

    @Test
    void launcher_passesJavaOptsAndArguments() throws Exception {
        assertThat(run(0, "env", "JAVA_OPTS=-Xmx1g -Da=b", "bin/beacon", "views", "a b"))
                .endsWith("-Xmx1g", "-Da=b", "-jar", lib.resolve("beacon.jar").toString(), "views", "a b");
    }

    @Test
    void launcher_withoutJava_exitsWith69() throws Exception {
        Files.delete(folder.resolve("jdk/bin/java"));

        assertThat(run(69, "bin/beacon", "views")).singleElement().asString().startsWith("beacon: java is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bin/beacon", "./install.sh"})
    void olderJava_isNamedAndExitsWith69(String script) throws Exception {
        jdk("11.0.2");

        assertThat(run(69, script))
                .containsExactly(
                        "beacon: Java 11.0.2 found (" + folder.resolve("jdk").toRealPath()
                                + "), but Java 17 or newer is needed: install it or set JAVA_HOME");
    }

    @Test
    void launcher_prefersOwnRuntime() throws Exception {
        jdk("11.0.2");
        Path runtime = folder.resolve("runtime");
        Files.createDirectories(runtime.resolve("bin"));
        Files.writeString(runtime.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        Files.writeString(runtime.resolve("bin/java"), "#!/bin/sh\necho own \"$@\"\n");
        assertThat(runtime.resolve("bin/java").toFile().setExecutable(true)).isTrue();

        assertThat(run(0, "bin/beacon", "views")).singleElement().asString().startsWith("own ");
    }

    @Test
    void launcher_fromJdk25_usesAotCache() throws Exception {
        Files.writeString(lib.resolve("server.aot"), "cache");
        jdk("25.0.3");

        assertThat(run(0, "bin/beacon", "serve"))
                .contains("-XX:AOTCache=" + lib.resolve("server.aot"))
                .noneMatch(option -> option.contains("SharedArchive"));
        jdk("21.0.4");
        assertThat(run(0, "bin/beacon", "serve")).contains(AUTO_CREATE).noneMatch(option -> option.contains("AOT"));
    }

    @Test
    void launcher_readsJavaOptsOfInstallation() throws Exception {
        Files.createDirectory(folder.resolve("instance"));
        Files.writeString(
                folder.resolve("instance/beacon.env"), "LOG_LEVEL=DEBUG\nexport JAVA_OPTS=\"-Xmx1g -Da=b\"\n");

        assertThat(run(0, "bin/beacon", "serve")).contains("-Xmx1g", "-Da=b");
        assertThat(run(0, "env", "JAVA_OPTS=-Xmx2g", "bin/beacon", "serve")).doesNotContain("-Xmx1g");
    }

    @Test
    void training_thatFails_leavesNoFiles() throws Exception {
        Files.writeString(folder.resolve("jdk/bin/java"), "#!/bin/sh\nexit 3\n");

        assertThat(run(3, "bin/train-archives")).isEmpty();
        assertThat(created()).isEmpty();
    }

    private static boolean isArchiveOption(String option) {
        return option.contains("Archive");
    }

    private void jdk(String version) throws IOException {
        Files.writeString(folder.resolve("jdk/release"), "IMPLEMENTOR=\"Any\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private List<Path> created() throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            return files.filter(file -> !file.endsWith("beacon.jar")).toList();
        }
    }

    /** Runs a script, or {@code env} and a script, and returns the lines of its output and errors. */
    private List<String> run(int exitCode, String... command) throws Exception {
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().remove("JAVA_OPTS");
        Process process = builder.start();
        assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(exitCode);
        return Files.readAllLines(output);
    }
}
