package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.fixture.SelfSignedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive with its own runtime, on a machine without Java. */
@Tag("slow")
class RuntimeArchiveIT {

    private static final Path ARCHIVE = Path.of(System.getProperty("beacon.runtime.archive"));
    private static final int MAX_MEGABYTES = 75;
    private static final Pattern ADDRESS = Pattern.compile("(?m)^Beacon +(http://\\S+)");

    /** Commands that the launcher needs besides Java. */
    private static final List<String> TOOLS =
            List.of("bash", "cat", "dirname", "env", "locale", "readlink", "sed", "tail");

    @TempDir
    private Path directory;

    @Test
    void isAtMost75Megabytes() throws IOException {
        assertThat(Files.size(ARCHIVE)).isLessThanOrEqualTo(MAX_MEGABYTES * 1_000_000L);
    }

    @Test
    void withoutJava_servesPage() throws Exception {
        HelmPlatform.run(directory, "tar", "-xzf", ARCHIVE.toString());
        Path folder = directory.resolve("hivematrix-beacon");
        Path output = directory.resolve("output.txt");

        boolean aotCache = Files.exists(folder.resolve("lib/server.aot"));
        String options = "JAVA_OPTS=" + (aotCache ? "-XX:AOTMode=on" : "-Xshare:on"); // fails without a fitting archive
        Process beacon =
                HelmPlatform.start(folder, output, withoutJava("BEACON_PORT=0", options, "bin/beacon", "demo"));
        try {
            await().atMost(HelmPlatform.TIMEOUT)
                    .until(() -> !beacon.isAlive() || address(output).find());
            Matcher address = address(output);
            assertThat(address.find()).as(Files.readString(output)).isTrue();

            URI page = URI.create(address.group(1)).resolve("/helpdesk");
            await().atMost(HelmPlatform.TIMEOUT).until(() -> get(page).contains("id=\"s4-container\""));
            assertThat(zombies(beacon.pid())).isEmpty();
        } finally {
            beacon.destroyForcibly();
        }
    }

    @Test
    void withoutJava_connectsByTls() throws Exception {
        HelmPlatform.run(directory, "tar", "-xzf", ARCHIVE.toString());
        Path folder = directory.resolve("hivematrix-beacon");
        try (SelfSignedServer server = new SelfSignedServer(directory)) {
            Path output = directory.resolve("output.txt");
            String[] command = withoutJava(
                    "BEACON_CA_FILE=" + server.certificate(), "bin/beacon", "views", "--beacon", server.url());

            assertThat(HelmPlatform.start(folder, output, command).waitFor()).isEqualTo(2);
            assertThat(output)
                    .content()
                    .isEqualTo(
                            "beacon: Beacon at " + server.url() + " returned status 404. Check the URL of --beacon.\n");
        }
    }

    /** Returns the ended children that the process has not waited for. */
    private static List<String> zombies(long parent) throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .map(process -> process.resolve("stat"))
                    .map(RuntimeArchiveIT::read)
                    .filter(stat -> stat.matches("(?s)\\d+ \\(.*\\) Z " + parent + " .*"))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }

    private static String get(URI page) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Returns the command, with variables before it, with links to a few tools as its PATH. */
    private String[] withoutJava(String... arguments) throws IOException, InterruptedException {
        Path path = Files.createDirectory(directory.resolve("tools"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(path.resolve(tool), Path.of("/usr/bin", tool));
        }
        List<String> command = new ArrayList<>();
        if (new ProcessBuilder("unshare", "--mount", "true").start().waitFor() == 0) {
            command.addAll(List.of("unshare", "--mount", "bash", "-c"));
            command.addAll(List.of("mount -t tmpfs none /usr/lib/jvm; exec \"$@\"", "bash"));
        }
        command.addAll(List.of("env", "-i", "PATH=" + path));
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    private static Matcher address(Path output) throws IOException {
        return ADDRESS.matcher(Files.readString(output));
    }
}
