package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A directory with Helm's, whose command line starts and stops services as the real one does: with its own environment and the
 * lines of {@code .flaskenv} (contract, section 4). Core and Codex are the demo's.
 */
final class HelmPlatform implements AutoCloseable {

    static final Duration TIMEOUT = Duration.ofMinutes(3);

    private static final String CLI = """
            import os, signal, subprocess, sys, time

            command, name = sys.argv[1:3]
            helm = os.path.dirname(os.path.abspath(__file__))
            folder = os.path.join(os.path.dirname(helm), "hivematrix-" + name)
            pid_file = os.path.join(helm, name + ".pid")
            if command == "start":
                env = dict(os.environ, SERVICE_NAME="helm", FLASK_ENV="development")
                if os.path.exists(folder + "/.flaskenv"):
                    for line in open(folder + "/.flaskenv"):
                        key, _, value = line.strip().partition("=")
                        if value and not key.startswith("#"):
                            env[key] = value.strip("'")
                output = open(os.path.join(helm, name + ".log"), "w")
                process = subprocess.Popen([folder + "/pyenv/bin/python", folder + "/run.py"], cwd=folder, env=env,
                                           stdout=output, stderr=output, start_new_session=True)
                open(pid_file, "w").write(str(process.pid))
            else:
                pid = int(open(pid_file).read())
                os.kill(pid, signal.SIGTERM)
                while os.path.exists("/proc/%d/cmdline" % pid) and open("/proc/%d/cmdline" % pid).read():
                    time.sleep(0.1)
            """;

    private final Path root;
    private final DemoPlatform services = new DemoPlatform(1, Clock.systemUTC());
    private final int port;

    /** Creates the platform in a directory; other users can read it. */
    HelmPlatform(Path root) throws IOException {
        this.root = root;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path helm = Files.createDirectory(root.resolve("hivematrix-helm"));
        Files.writeString(helm.resolve("cli.py"), CLI);
        Files.createDirectories(helm.resolve("pyenv/bin"));
        Files.createSymbolicLink(helm.resolve("pyenv/bin/python"), Path.of("/usr/bin/python3"));
        Files.writeString(helm.resolve("services.json"), """
                {"core": {"url": "%s"}, "codex": {"url": "%s"}, "beacon": {"url": "%s", "port": %d}}
                """.formatted(
                        services.core().address(), services.codex().address(), beacon(), port));
    }

    Path root() {
        return root;
    }

    /** Returns the directory of Beacon. */
    Path folder() {
        return root.resolve("hivematrix-beacon");
    }

    /** Returns the URL of Beacon. */
    URI beacon() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Returns the URL of Codex. */
    URI codex() {
        return services.codex().address();
    }

    /** Returns a token of a technician. */
    String userToken() {
        return services.userToken();
    }

    /** Adds services to {@code services.json}, or replaces them, as Helm does when a service is installed. */
    void addServices(String members) throws IOException {
        Path file = root.resolve("hivematrix-helm/services.json");
        String present = Files.readString(file).strip();
        Files.writeString(file, present.substring(0, present.length() - 1) + ", " + members + "}");
    }

    /** Unpacks the archive. */
    void unpack() throws IOException, InterruptedException {
        run(root, "tar", "-xzf", System.getProperty("beacon.archive"));
    }

    void helm(String command) throws IOException, InterruptedException {
        run(root.resolve("hivematrix-helm"), "pyenv/bin/python", "cli.py", command, "beacon");
    }

    /** Returns what the service has printed since Helm started it. */
    String log() throws IOException {
        return Files.readString(root.resolve("hivematrix-helm/beacon.log"));
    }

    /** Waits until Beacon returns 200 for a path. */
    void awaitBeacon(String path) {
        await().atMost(TIMEOUT).ignoreExceptions().until(() -> status(beacon().resolve(path)) == 200);
    }

    /** Runs a command that must succeed, and returns its output. */
    static String run(Path where, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("output", ".txt");
        Process process = start(where, output, command);
        assertThat(process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(output);
        Files.delete(output);
        assertThat(process.exitValue()).as("%s: %s", List.of(command), text).isZero();
        return text;
    }

    /** Starts a command without Beacon's settings in its environment. */
    static Process start(Path where, Path output, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("BEACON_"));
        return builder.start();
    }

    private static int status(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Stops Beacon, if it runs, and the services. */
    @Override
    public void close() throws IOException {
        Path pid = root.resolve("hivematrix-helm/beacon.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pid))).ifPresent(ProcessHandle::destroyForcibly);
        }
        services.close();
    }
}
