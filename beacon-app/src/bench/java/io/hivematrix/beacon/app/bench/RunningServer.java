package io.hivematrix.beacon.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Beacon as it is installed: {@code bin/beacon serve} in a process of its own, logging to a file. */
final class RunningServer implements AutoCloseable {

    private static final int OK = 200;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

    /** Higher than any load reaches; still higher ones would make bucket4j compute with {@code BigDecimal}. */
    private static final Map<String, String> NO_LIMITS =
            Map.of("BEACON_REFRESH_RATE_LIMIT", "10000000/minute", "BEACON_RATE_LIMITS", "2000000/hour");

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
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

    /** Starts it with other settings beside no rate limits; likewise. */
    static RunningServer start(PlatformStandIn around, Path directory, Map<String, String> settings)
            throws IOException {
        Map<String, String> all = new HashMap<>(NO_LIMITS);
        all.putAll(settings);
        return start(around, directory, launcher(directory), "", all);
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
        return status("VmRSS:") / 1024;
    }

    /** Returns the number of threads. */
    long threads() throws IOException {
        return status("Threads:");
    }

    /** Returns the number of open file descriptors. */
    long openDescriptors() throws IOException {
        try (Stream<Path> descriptors = Files.list(proc("fd"))) {
            return descriptors.count();
        }
    }

    /** Returns the processor time that the process has used. */
    Duration processorTime() {
        return process().info().totalCpuDuration().orElseThrow();
    }

    /** Returns the heap in use in KB after a garbage collection. */
    long collectedHeapKilobytes() throws IOException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IOException("jcmd does not name the used heap");
        }
        return Long.parseLong(used.group(1));
    }

    private String jcmd(String command) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process =
                new ProcessBuilder(jcmd, Long.toString(this.process.pid()), command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private long status(String name) throws IOException {
        return Files.readAllLines(proc("status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private Path proc(String file) {
        return Path.of("/proc", Long.toString(process.pid()), file);
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
