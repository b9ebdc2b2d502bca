package io.hivematrix.beacon.app.process;

import static io.hivematrix.beacon.app.process.HelmPlatform.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged directory, installed and started as Helm does it (contract, section 4). */
class DropInIT {

    @TempDir
    private static Path directory;

    private static HelmPlatform platform;
    private static Path folder;

    @BeforeAll
    static void unpackAndInstall() throws IOException, InterruptedException {
        platform = new HelmPlatform(directory);
        platform.unpack();
        folder = platform.folder();
        run(folder, "./install.sh");
    }

    @AfterAll
    static void stop() throws IOException {
        platform.close();
    }

    @Test
    void helmStartsAndStopsIt() throws IOException, InterruptedException {
        platform.helm("start");
        platform.awaitBeacon("/health/ready");
        long pid = Long.parseLong(Files.readString(directory.resolve("hivematrix-helm/beacon.pid")));
        assertThat(ProcessHandle.of(pid).flatMap(process -> process.info().command()))
                .as("the process that Helm has started")
                .hasValueSatisfying(command -> assertThat(command).endsWith("java"));

        platform.helm("stop");

        assertThat(platform.log()).contains("Beacon stopped");
    }

    @Test
    void withoutPython_isStartedDirectly() throws IOException, InterruptedException {
        Path copy = copy("without-python");

        assertThat(run(copy, "env", "PYTHON=/no/python3", "./install.sh")).contains("/no/python3 is missing");
        assertThat(copy.resolve("pyenv/bin/python"))
                .isRegularFile()
                .isExecutable()
                .content()
                .contains("exec bin/beacon serve");
    }

    @Test
    void installs_whatHelmNeeds() throws IOException {
        assertThat(folder.resolve("instance/backups")).isDirectory();
        assertThat(Files.readSymbolicLink(folder.resolve("pyenv/bin/python"))).hasToString("/usr/bin/python3");
        assertThat(Files.readSymbolicLink(folder.resolve("services.json")))
                .hasToString("../hivematrix-helm/services.json");
        assertThat(folder.resolve(".flaskenv")).content().matches("SERVICE_NAME=beacon\nSECRET_KEY=[0-9a-f]{64}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".flaskenv"))))
                .isEqualTo("rw-------");
    }

    @Test
    void installingAgain_retainsFilesExceptCopyOfServices() throws IOException, InterruptedException {
        Path copy = copy("hivematrix-again");
        Files.writeString(copy.resolve(".flaskenv"), "SERVICE_NAME=again\n");
        Files.writeString(copy.resolve("instance/beacon.env"), "LOG_LEVEL=DEBUG\n");
        Files.delete(copy.resolve("services.json"));
        Files.writeString(copy.resolve("services.json"), "{}");

        run(copy, "./install.sh");

        assertThat(copy.resolve(".flaskenv")).hasContent("SERVICE_NAME=again\n");
        assertThat(copy.resolve("instance/beacon.env")).hasContent("LOG_LEVEL=DEBUG\n");
        assertThat(copy.resolve("services.json")).isSymbolicLink();
        assertThat(copy.resolve("instance/backups/services.json")).hasContent("{}");
    }

    @Test
    void otherUser_runsIt() throws IOException, InterruptedException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Path copy = copy("hivematrix-other");
        Files.delete(copy.resolve(".flaskenv"));
        run(copy, "./install.sh", "nobody");
        Files.writeString(copy.resolve("instance/beacon.env"), "BEACON_PORT=0\n");
        Path output = directory.resolve("other.txt");

        Process beacon = HelmPlatform.start(
                copy,
                output,
                List.of("setpriv", "--reuid=nobody", "--clear-groups", "pyenv/bin/python", "run.py")
                        .toArray(String[]::new));
        try {
            await().atMost(HelmPlatform.TIMEOUT)
                    .until(() -> Files.readString(output).contains("listening on") || !beacon.isAlive());
            assertThat(output).content().contains("listening on");
            assertThat(copy.resolve("systemd/beacon.service")).content().contains("User=nobody");
        } finally {
            beacon.destroyForcibly();
        }
    }

    @Test
    void withoutFlaskenv_refusesHelmsName() throws IOException, InterruptedException {
        Path flaskenv = folder.resolve(".flaskenv");
        Path aside = Files.move(flaskenv, folder.resolve("flaskenv-aside"));
        Path output = directory.resolve("refused.txt");
        try {
            Process beacon = HelmPlatform.start(
                    folder, output, "env", "SERVICE_NAME=helm", "SECRET_KEY=" + "x".repeat(32), "bin/beacon", "serve");

            assertThat(beacon.waitFor()).isEqualTo(2);
            assertThat(output)
                    .content()
                    .isEqualTo(
                            "beacon: SERVICE_NAME is 'helm' (environment), but must be 'beacon', because the directory"
                                    + " is " + folder.toRealPath() + "; set it in its .flaskenv\n");
        } finally {
            Files.move(aside, flaskenv);
        }
    }

    @Test
    void installCreatesSystemdUnit() throws IOException {
        assertThat(Files.readString(folder.resolve("systemd/beacon.service")))
                .contains("ExecStart=" + folder.toRealPath() + "/bin/beacon serve")
                .doesNotContain("@FOLDER@");
    }

    @Test
    void containsManPagesAndCompletion() {
        assertThat(folder.resolve("share/man/man1/beacon-snapshot.1")).isNotEmptyFile();
        assertThat(folder.resolve("share/bash-completion/completions/beacon")).isNotEmptyFile();
        assertThat(folder.resolve("share/fish/vendor_completions.d/beacon.fish"))
                .isNotEmptyFile();
    }

    @Test
    void containsBillOfMaterials() throws IOException {
        Path file = folder.resolve("beacon-sbom.json");
        assertThat(file)
                .as("the bill of materials, which Maven creates only without -o")
                .isNotEmptyFile();
        var bill = new ObjectMapper().readTree(file.toFile());

        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.path("components").findValuesAsText("name")).contains("jersey-server", "jackson-databind");
    }

    @Test
    void containsAlertsDashboardAndDocs() {
        assertThat(folder.resolve("monitoring/alerts.yml")).isNotEmptyFile();
        assertThat(folder.resolve("monitoring/grafana-dashboard.json")).isNotEmptyFile();
        assertThat(folder.resolve("docs/operations.md")).isNotEmptyFile();
        assertThat(folder.resolve("docs/decisions")).isNotEmptyDirectory();
    }

    /** Returns a copy of the installed directory whose installation trains no archives, which takes long. */
    private static Path copy(String name) throws IOException, InterruptedException {
        run(directory, "cp", "-r", folder.toString(), name);
        Path copy = directory.resolve(name);
        Files.writeString(copy.resolve("bin/train-archives"), "#!/bin/sh\n");
        return copy;
    }
}
