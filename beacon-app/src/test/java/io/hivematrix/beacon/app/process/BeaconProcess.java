package io.hivematrix.beacon.app.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar as a process. */
public final class BeaconProcess implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path out;
    private final Path err;

    /** Starts the jar in a directory, with these environment variables only. */
    public BeaconProcess(Path directory, Map<String, String> environment, String... args) {
        this(List.of(), jar(), directory, environment, args);
    }

    /** Starts the jar with a limit of open files. */
    static BeaconProcess withOpenFiles(int limit, Path directory, Map<String, String> environment, String... args) {
        List<String> limited = List.of("/bin/sh", "-c", "ulimit -n " + limit + " && exec \"$@\"", "sh");
        return new BeaconProcess(limited, jar(), directory, environment, args);
    }

    /** Starts another jar. */
    static BeaconProcess of(Path jar, Path directory, Map<String, String> environment, String... args) {
        return new BeaconProcess(List.of(), jar, directory, environment, args);
    }

    private static Path jar() {
        return Path.of(System.getProperty("beacon.jar"));
    }

    private BeaconProcess(
            List<String> prefix, Path jar, Path directory, Map<String, String> environment, String... args) {
        out = directory.resolve("stdout.txt");
        err = directory.resolve("stderr.txt");
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits for the first loopback address in the output and returns it. */
    public URI address() {
        return URI.create(await().atMost(TIMEOUT).until(this::printedAddress, address -> !address.isEmpty()));
    }

    private String printedAddress() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the process has ended: " + out() + err());
        }
        Matcher matcher = ADDRESS.matcher(out());
        return matcher.find() ? matcher.group() : "";
    }

    /** Sends a GET request with header names and values. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends a signal, such as "STOP" or "CONT". */
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends SIGTERM and returns the exit code. */
    int terminate() {
        process.destroy();
        return exitCode();
    }

    /** Waits for the end of the process and returns its exit code. */
    public int exitCode() {
        try {
            if (process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("the process does not end: " + out() + err());
    }

    /** Returns the processor time that the process has used. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    String out() {
        return text(out);
    }

    String err() {
        return text(err);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
