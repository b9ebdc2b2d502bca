package io.hivematrix.beacon.app.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the built jar as a process. */
final class CliProcess {

    /** Exit code and output of a process. */
    record Result(int code, String out, String err) {}

    private static final String TIMEOUT = "120s";

    private final Map<String, String> environment = new HashMap<>();
    private final Path directory;

    /** Creates a runner in {@code directory}, which also receives stderr; without settings of the environment. */
    CliProcess(Path directory) {
        this.directory = directory;
    }

    CliProcess variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Returns the command that starts Beacon. */
    static List<String> beacon(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("beacon.jar")));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs Beacon until it exits. */
    Result run(String... arguments) throws IOException, InterruptedException {
        return end(start(beacon(arguments)));
    }

    /** Runs a bash command in which $BEACON starts Beacon. */
    Result shell(String line) throws IOException, InterruptedException {
        environment.put("BEACON", String.join(" ", beacon()));
        return end(start(List.of("bash", "-c", line)));
    }

    /** Starts a command; stderr goes to a file. */
    Process start(List<String> command) throws IOException {
        List<String> bounded = new ArrayList<>(List.of("timeout", TIMEOUT));
        bounded.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(bounded).directory(directory.toFile()).redirectError(stderr());
        builder.environment().keySet().removeIf(name -> name.startsWith("BEACON") || name.endsWith("_URL"));
        builder.environment()
                .put("XDG_CONFIG_HOME", directory.toString()); // not the file of the user who runs the tests
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Result end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out, Files.readString(stderr().toPath()));
    }

    private File stderr() {
        return directory.resolve("stderr").toFile();
    }
}
