package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The patches that docs/extending.md shows; ExtendingIT applies and builds them. */
class ExtendingDocumentTest {

    private static final Path PATCHES = Path.of("src", "test", "resources", "extending");
    private static final Pattern MAIN_FILE = Pattern.compile("(?m)^\\+\\+\\+ b/\\S+/src/main/");

    @ParameterizedTest
    @CsvSource({"view, 0", "filter, 6", "column, 6", "section, 3"})
    void patch_isShownAndChangesFewFiles(String example, int mainFiles) throws IOException {
        String patch = Files.readString(PATCHES.resolve(example + ".patch"));

        assertThat(Files.readString(Path.of("..", "docs", "extending.md")).contains("```diff\n" + patch + "```"))
                .as("docs/extending.md shows %s.patch", example)
                .isTrue();
        assertThat(MAIN_FILE.matcher(patch).results().count()).isEqualTo(mainFiles);
    }

    @ParameterizedTest
    @ValueSource(strings = {"view", "filter", "column", "section"})
    void patch_appliesToTheTree(String example) throws Exception {
        assumeThat(Path.of("..", ".git")).as("sources in a Git repository").exists();
        Process git = new ProcessBuilder(
                        "git",
                        "apply",
                        "--check",
                        PATCHES.resolve(example + ".patch").toAbsolutePath().toString())
                .directory(Path.of("..").toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(git.inputReader().lines()).isEmpty();
        assertThat(git.waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "domain/sort/SortKey.java, 'CREATED(new', 'TYPE(new Column<>(Ticket::createdAt)), CREATED(new', page/ColumnModel.java",
        "domain/dashboard/TicketFilter.java, 'PRIORITY(', 'SLA(\"sla\", List.of(), ticket -> \"\"), PRIORITY(', page/FilterModel.java"
    })
    void compiler_namesWhatIsMissing(
            String registry, String constant, String withAnother, String incomplete, @TempDir Path folder)
            throws IOException {
        Path source = Path.of("..", "beacon-domain", "src", "main", "java", "io", "hivematrix", "beacon", registry);
        Path changed = Files.writeString(
                folder.resolve(source.getFileName()), Files.readString(source).replace(constant, withAnother));
        Path reader = Path.of("..", "beacon-web-adapter/src/main/java/io/hivematrix/beacon/web", incomplete);

        assertThat(errorsOf(folder, changed, reader))
                .singleElement()
                .asString()
                .contains(reader.getFileName().toString(), "does not cover all possible input values");
    }

    private static List<String> errorsOf(Path output, Path... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null)) {
            compiler.getTask(
                            null,
                            files,
                            problems,
                            List.of("-d", output.toString(), "-proc:none", "-implicit:none"),
                            null,
                            files.getJavaFileObjects(sources))
                    .call();
        }
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }
}
