package io.hivematrix.beacon.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Beacon as it is installed: {@code bin/beacon serve} in a process of its own, logging to a file. */
final class RunningServer implements AutoCloseable {

    private static final int OK = 200;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(3);
    private static final Map<String, String> NO_LIMITS =
            Map.of("BEACON_REFRESH_RATE_LIMIT", "1000000000/minute", "BEACON_RATE_LIMITS", "1000000000/hour");
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final Duration start;

    private RunningServer(Process process, int port, Duration start) {
        this.process = process;
        this.port = port;
        this.start = start;
    }

    /**
     * Starts a server without rate limits; returns once {@code /health/live} responds.
     *
     * @param directory where it is installed if it is not yet, and runs
     * @param options of the virtual machine, beside those that the launcher chooses
     */
    static RunningServer start(PlatformStandIn around, Path directory, String... options) throws IOException {
        return start(around, directory, launcher(directory), String.join(" ", options), NO_LIMITS);
    }

    /** Starts it with the limits that it has by itself; likewise. */
    static RunningServer startLimited(PlatformStandIn around, Path directory, String... options) throws IOException {
        return start(around, directory, launcher(directory), String.join(" ", options), Map.of());
    }

    /** Starts it by a command that becomes Beacon; likewise. */
    static RunningServer start(PlatformStandIn around, Path directory, List<String> beacon) throws IOException {
        return start(around, directory, beacon, "", NO_LIMITS);
    }

    private static List<String> launcher(Path directory) throws IOException {
        return List.of(InstalledDistribution.in(directory).launcher());
    }

    private static RunningServer start(
            PlatformStandIn around, Path directory, List<String> beacon, String options, Map<String, String> settings)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(beacon);
        command.add("serve");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("serve.log").toFile());
        builder.environment().put("JAVA_OPTS", options);
        builder.environment().put("CORE_SERVICE_URL", around.core().toString());
        builder.environment().put("CODEX_SERVICE_URL", around.codex().toString());
        builder.environment().put("SECRET_KEY", "of-no-use-outside-of-the-benchmark-0123456789");
        builder.environment().put("BEACON_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        long before = System.nanoTime();
        Process process = builder.start();
        while (!alive(port)) {
            if (!process.isAlive() || System.nanoTime() - before > TIMEOUT.toNanos()) {
                process.destroyForcibly();
                throw new IOException("Beacon does not start: " + Files.readString(directory.resolve("serve.log")));
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return new RunningServer(process, port, Duration.ofNanos(System.nanoTime() - before));
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Returns the time from the start of the process to the first response. */
    Duration startTime() {
        return start;
    }

    /** The process. */
    ProcessHandle process() {
        return process.toHandle();
    }

    /** Resident memory in MB. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean alive(int port) {
        try {
            HttpURLConnection probe = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/health/live")
                    .toURL()
                    .openConnection();
            int status = probe.getResponseCode();
            try (InputStream body = status == OK ? probe.getInputStream() : InputStream.nullInputStream()) {
                body.readAllBytes();
            }
            return status == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
