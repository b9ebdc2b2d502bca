package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the documents for operators, run literally but for the three values of the first block. */
class OperatorDocumentsIT {

    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");
    private static final List<String> OLD_SERVICE = List.of(
            "import http.server, json",
            "port = json.load(open('services.json'))['beacon']['port']",
            "http.server.HTTPServer(('127.0.0.1', port), http.server.SimpleHTTPRequestHandler).serve_forever()");

    @TempDir
    private Path directory;

    @Test
    void migration_worksAndIsRolledBack() throws Exception {
        try (HelmPlatform platform = new HelmPlatform(directory)) {
            createOldBeacon(platform.folder());
            platform.helm("start");
            platform.awaitBeacon("/run.py");
            String[] commands = blocks(Files.readString(Path.of("../docs/migrating-from-python-beacon.md")));
            assertThat(commands).hasSizeGreaterThan(4);
            String values = values(commands[0], platform);

            for (int i = 1; i < commands.length - 1; i++) {
                run(values, commands[i]);
            }
            platform.awaitBeacon("/health/ready");
            assertThat(platform.folder().resolve(".flaskenv")).content().contains("SERVICE_NAME=beacon");

            run(values, commands[commands.length - 1]);
            platform.awaitBeacon("/run.py");
        }
    }

    @Test
    void upgrade_worksAndIsRolledBack() throws Exception {
        try (HelmPlatform platform = new HelmPlatform(directory)) {
            platform.unpack();
            Files.writeString(platform.folder().resolve("bin/train-archives"), "#!/bin/sh\n"); // takes long
            HelmPlatform.run(platform.folder(), "./install.sh");
            String secret = Files.readString(platform.folder().resolve(".flaskenv"));
            Path document = platform.folder().resolve("docs/cli.md");
            Path alerts = platform.folder().resolve("monitoring/alerts.yml");
            Files.writeString(document, "former\n");
            Files.delete(alerts);
            Files.writeString(platform.folder().resolve("instance/beacon.env"), "LOG_LEVEL=DEBUG\n");
            platform.helm("start");
            platform.awaitBeacon("/health/live");
            String operations = Files.readString(Path.of("../docs/operations.md"));
            int start = operations.indexOf("## Upgrade and rollback");
            String[] commands = blocks(operations.substring(start, operations.indexOf("\n## ", start)));
            assertThat(commands).hasSize(3);
            String values = values(commands[0], platform);

            paste(values + "ARCHIVE=missing.tar.gz\n", commands[1]);

            assertThat(document).as("still installed").hasContent("former\n");
            assertThat(platform.folder().resolve("instance/beacon.env")).hasContent("LOG_LEVEL=DEBUG\n");
            Files.move(platform.folder(), directory.resolve("beacon-former")); // as after an interruption

            paste(values, commands[1]);

            assertThat(platform.folder().resolve(".flaskenv")).hasContent(secret);
            assertThat(platform.folder().resolve("instance/beacon.env")).hasContent("LOG_LEVEL=DEBUG\n");
            assertThat(document).as("of the new version").content().isNotEqualTo("former\n");
            assertThat(alerts).exists();

            Files.writeString(platform.folder().resolve("instance/beacon.env"), "LOG_LEVEL=ERROR\n");
            run(values, commands[2]);
            paste(values, commands[2]); // has no former version

            assertThat(document).as("of the former version").hasContent("former\n");
            assertThat(alerts).doesNotExist();
            assertThat(platform.folder().resolve(".flaskenv")).hasContent(secret);
            assertThat(platform.folder().resolve("instance/beacon.env")).hasContent("LOG_LEVEL=ERROR\n");
            try (Stream<Path> directories = Files.list(directory)) {
                assertThat(directories)
                        .as("Helm starts each hivematrix-* as a service")
                        .extracting(Path::getFileName)
                        .filteredOn(name -> name.toString().startsWith("hivematrix-"))
                        .extracting(Path::toString)
                        .containsExactlyInAnyOrder("hivematrix-helm", "hivematrix-beacon");
            }
        }
    }

    private String values(String block, HelmPlatform platform) {
        String values = block.replaceAll("(?m)^(PLATFORM=)\\S+", "$1" + directory)
                .replaceAll("(?m)^(ARCHIVE=)\\S+", "$1" + System.getProperty("beacon.archive"))
                .replaceAll("(?m)^(BEACON=)\\S+", "$1" + platform.beacon());
        assertThat(values).isNotEqualTo(block);
        return values;
    }

    private void run(String values, String commands) throws IOException, InterruptedException {
        HelmPlatform.run(directory, "bash", "-euo", "pipefail", "-c", values + commands);
    }

    /** Runs all commands, also after a failed one, as a terminal does; the last one must succeed. */
    private void paste(String values, String commands) throws IOException, InterruptedException {
        HelmPlatform.run(directory, "bash", "-c", values + commands);
    }

    private static void createOldBeacon(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("app"));
        Files.writeString(folder.resolve("app/__init__.py"), "PROFESSIONAL_SERVICES_GROUP_ID = 19000234010\n");
        Files.createDirectories(folder.resolve("pyenv/bin"));
        Files.createSymbolicLink(folder.resolve("pyenv/bin/python"), Path.of("/usr/bin/python3"));
        Files.writeString(folder.resolve(".flaskenv"), "SERVICE_NAME=beacon\nSECRET_KEY=" + "a1".repeat(24) + "\n");
        Files.createSymbolicLink(folder.resolve("services.json"), Path.of("../hivematrix-helm/services.json"));
        Files.write(folder.resolve("run.py"), OLD_SERVICE);
    }

    private static String[] blocks(String document) {
        return BLOCK.matcher(document)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toArray(String[]::new);
    }
}
