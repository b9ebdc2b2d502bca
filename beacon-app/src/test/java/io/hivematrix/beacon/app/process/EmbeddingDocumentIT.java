package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of docs/embedding.md, followed literally in a copy of the checkout and a new Maven project beside it. */
@Tag("slow")
class EmbeddingDocumentIT {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FENCED = Pattern.compile("(?ms)([^\n]*)\n\n```(\\w+)\n(.*?)^```");
    private static final Pattern FILE = Pattern.compile("^`(\\S+)`:$");
    private static final Pattern ADDED = Pattern.compile("^Add to the dependencies of `(\\S+)`:$");

    @TempDir
    private Path directory;

    private Path checkout;
    private Path repository;

    @BeforeEach
    void copy() throws IOException {
        checkout = copyOfCheckout();
        repository = repositoryWithoutBeacon();
    }

    @Test
    void commandsWork_andFailWithoutEachTestDependency() throws Exception {
        follow(Files.readString(CHECKOUT.resolve("docs/embedding.md")));

        assertThat(repository.resolve("io/hivematrix")).isDirectoryContaining("glob:**/beacon-domain");
        assertThat(repository.resolve("io/hivematrix/beacon")).doesNotExist();
        assertThat(repository.resolve("io/hivematrix/beacon-domain/1.0.0/beacon-domain-1.0.0.pom"))
                .content()
                .doesNotContain("<parent>", "<scope>test</scope>")
                .contains("<name>MIT</name>", "<scm>", "<url>https://github.com/");
        Path project = directory.resolve("sales-board");
        assertThat(project.resolve("target/surefire-reports/SalesAgentsTest.txt"))
                .content()
                .contains("Tests run: 2, Failures: 0, Errors: 0");

        assertThat(exitCodeWithout("jqwik"))
                .as("needed only for TicketArbitraries")
                .isZero();
        for (String dependency : List.of("junit-jupiter", "assertj-core", "awaitility")) {
            assertThat(exitCodeWithout(dependency)).as("without %s", dependency).isPositive();
        }
        assertThat(exitCodeWithout("junit-jupiter|assertj-core|awaitility|jqwik"))
                .as("without any")
                .isPositive();
    }

    /** Returns the exit code of the tests without dependencies of the document's block. */
    private int exitCodeWithout(String artifacts) throws IOException, InterruptedException {
        Path pom = directory.resolve("sales-board/pom.xml");
        String complete = Files.readString(pom);
        String reduced = complete.replaceAll(
                "(?s)<dependency>\\s*<groupId>[\\w.]+</groupId>\\s*<artifactId>(?:" + artifacts + ")<.*?</dependency>",
                "");
        assertThat(reduced).isNotEqualTo(complete);
        Files.writeString(pom, reduced);
        try {
            return exitCode("rm -rf ../sales-board/target; mvn -q -f ../sales-board test");
        } finally {
            Files.writeString(pom, complete);
        }
    }

    /** Runs and writes the document's blocks in their order: commands, files, and dependencies to be added. */
    private void follow(String document) throws IOException, InterruptedException {
        List<MatchResult> blocks = FENCED.matcher(document).results().toList();
        assertThat(blocks).hasSizeGreaterThan(6);
        for (MatchResult block : blocks) {
            var file = FILE.matcher(block.group(1));
            var added = ADDED.matcher(block.group(1));
            if (block.group(2).equals("sh")) {
                assertThat(exitCode(block.group(3))).as(block.group(3)).isZero();
            } else if (file.matches()) {
                Path path = checkout.resolve(file.group(1)).normalize();
                Files.createDirectories(path.getParent());
                Files.writeString(path, block.group(3));
            } else if (added.matches()) {
                Path path = checkout.resolve(added.group(1)).normalize();
                Files.writeString(
                        path,
                        Files.readString(path).replace("  </dependencies>", block.group(3) + "  </dependencies>"));
            }
        }
    }

    private int exitCode(String commands) throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        shell.environment()
                .put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dmaven.repo.local=" + repository);
        Process process = shell.start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
        System.out.println(Files.readString(output));
        return process.exitValue();
    }

    /** Files that the build of the domain reads. Built classes are not copied: the running test has them on its class path. */
    private Path copyOfCheckout() throws IOException {
        Path copy = Files.createDirectory(directory.resolve("beacon"));
        for (String part : List.of(
                "pom.xml", "LICENSE", ".mvn", "beacon-domain/pom.xml", "beacon-domain/src", "beacon-domain/api")) {
            try (Stream<Path> files = Files.walk(CHECKOUT.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = copy.resolve(CHECKOUT.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return copy;
    }

    /** A local repository that shares everything with the usual one except Beacon's own artifacts. */
    private Path repositoryWithoutBeacon() throws IOException {
        Path usual =
                Path.of(System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository"));
        Path own = directory.resolve("repository");
        Files.createDirectories(own.resolve("io"));
        link(usual, own, "io");
        link(usual.resolve("io"), own.resolve("io"), "hivematrix");
        return own;
    }

    private static void link(Path from, Path to, String except) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.filter(entry -> !entry.endsWith(except)).toList()) {
                Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
            }
        }
    }
}
