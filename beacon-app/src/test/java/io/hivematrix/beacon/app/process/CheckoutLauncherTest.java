package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/beacon} of a checkout, with a {@code mvn} that prints lines of a build and a {@code java} that prints its arguments. */
class CheckoutLauncherTest {

    private static final String BUILDING = "Building Beacon (the first time takes a few minutes); log: ";

    @TempDir
    private Path root;

    private Path jar;

    @BeforeEach
    void createCheckout() throws IOException {
        jar = root.resolve("beacon-app/target/beacon.jar");
        copy(Path.of("../bin/beacon"), root.resolve("bin/beacon"));
        for (String script : List.of("beacon", "train-archives", "java.sh")) {
            copy(Path.of("src/main/dist/bin", script), root.resolve("beacon-app/src/main/dist/bin/" + script));
        }
        Files.writeString(root.resolve("pom.xml"), "");
        Files.writeString(root.resolve("beacon-app/pom.xml"), "");
        script("java", "printf '%s\\n' \"$*\"");
        script("javac", "");
        maven("echo '[INFO] Building Beacon: domain 1.0.0  [2/6]'; echo other; echo jar > " + jar);
    }

    @Test
    void missingJar_isBuiltWithProgress() throws Exception {
        assertThat(run(0))
                .contains(BUILDING + jar.resolveSibling("build.log"), "  Beacon: domain 1.0.0  [2/6]")
                .doesNotContain("other")
                .last()
                .asString()
                .endsWith("-jar " + jar.resolveSibling("checkout/lib/beacon.jar") + " views");
        assertThat(jar.resolveSibling("build.log")).content().contains("other");
    }

    @Test
    void jar_isBuiltAgainAfterChangeOnly() throws Exception {
        run(0);
        assertThat(run(0)).singleElement().asString().endsWith(" views");

        Path source = Files.writeString(root.resolve("beacon-app/src/main/Any.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        maven("echo new > " + jar);

        assertThat(run(0)).hasSize(2).first().asString().startsWith(BUILDING);
        assertThat(jar.resolveSibling("checkout/lib/beacon.jar")).hasContent("new");
    }

    @Test
    void changeWithoutEffect_isBuiltOnce() throws Exception {
        run(0);
        Path source = Files.writeString(root.resolve("beacon-app/src/main/Any.java"), "");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(120)));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(60)));
        maven("echo 'the jar is up to date'");

        assertThat(run(0)).hasSize(2).first().asString().startsWith(BUILDING);
        assertThat(run(0)).singleElement().asString().endsWith(" views");
    }

    @Test
    void failedBuild_printsErrorsAndLog() throws Exception {
        maven("echo '[INFO] other'; echo '[ERROR] Any.java:[1,2] not a statement'; exit 1");

        assertThat(run(70))
                .containsExactly(
                        BUILDING + jar.resolveSibling("build.log"),
                        "[ERROR] Any.java:[1,2] not a statement",
                        "beacon: the build failed; log: " + jar.resolveSibling("build.log"));
    }

    private void maven(String commands) throws IOException {
        script("mvn", commands);
    }

    private void script(String name, String commands) throws IOException {
        Path file = Files.createDirectories(root.resolve("jdk/bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** Runs {@code bin/beacon views} and returns the lines of its output and errors. */
    private List<String> run(int exitCode) throws Exception {
        Path output = root.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(root.resolve("bin/beacon").toString(), "views")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        builder.environment().merge("PATH", root.resolve("jdk/bin") + ":", (path, own) -> own + path);
        builder.environment().remove("JAVA_OPTS");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(exitCode);
        return Files.readAllLines(output);
    }
}
