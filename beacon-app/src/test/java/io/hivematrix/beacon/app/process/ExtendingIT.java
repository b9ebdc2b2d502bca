package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked examples of docs/extending.md: a copy of the tree with all patches builds, and the tests of the examples pass. */
@Tag("slow")
class ExtendingIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PATCHES =
            Path.of("src", "test", "resources", "extending").toAbsolutePath();
    private static final String TESTS = "NetworkViewTest,SlaFilterTest,TypeColumnTest,FifthSectionTest,ColumnsTest";

    @TempDir
    private Path copy;

    @Test
    void copyWithAllExamples_builds() throws Exception {
        copyTree();
        run(copy, "git", "init", "--quiet");
        commit();
        for (String example : List.of("view", "filter", "column", "section")) {
            run(copy, "git", "apply", PATCHES.resolve(example + ".patch").toString());
        }

        run(
                copy,
                System.getProperty("maven.home", "") + "/bin/mvn",
                "--offline",
                "--batch-mode",
                "--no-transfer-progress",
                "--threads=2",
                "-Dmaven.repo.local="
                        + System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"),
                "-Dtest=" + TESTS,
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "test");

        for (String test : TESTS.split(",", -1)) {
            assertThat(reports())
                    .anyMatch(report -> report.getFileName().toString().endsWith("." + test + ".xml"));
        }
    }

    /** The build reads the number of the commit. */
    private void commit() throws Exception {
        List<String> settings = List.of("user.name=test", "user.email=test@localhost", "commit.gpgsign=false");
        List<String> command = new ArrayList<>(List.of("git"));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        command.addAll(List.of("commit", "--quiet", "--allow-empty", "--message=Copy"));
        run(copy, command.toArray(String[]::new));
    }

    private void copyTree() throws Exception {
        for (String file : run(ROOT, "git", "ls-files").lines().toList()) {
            Path target = copy.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(ROOT.resolve(file), target);
        }
    }

    private List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.walk(copy, 4)) {
            return files.filter(file -> file.toString().contains("surefire-reports"))
                    .toList();
        }
    }

    /** Returns the output of a command. */
    private String run(Path folder, String... command) throws Exception {
        Path output = Files.createTempFile("extending", ".log");
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as("%s: %s", List.of(command), text).isZero();
            return text;
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
