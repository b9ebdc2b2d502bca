package io.hivematrix.beacon.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the code examples in the Javadoc of the module. */
class JavadocExamplesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);

    /** Examples may use these fields without declaring them. */
    private static final String TEMPLATE = """
            abstract class Example%d {
                Instant now;
                Ticket ticket;
                Board board;
                BoardSnapshot snapshot;
                Views views;
                PreparedBoard prepared;
                BoardSource boardSource;
                AgentSource agentSource;
                PsaConfigurationSource psaSource;

                void run() {
            %s
                }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void examplesCompile() throws IOException {
        List<String> examples = examples();
        String imports = PublicTypes.all(ModuleTest.classes()).stream()
                .map(type -> "import " + type.getPackageName() + ".*;")
                .distinct()
                .collect(Collectors.joining("\n", "import java.time.*;\nimport java.util.*;\n", "\n"));
        List<Path> files = new ArrayList<>();
        for (String example : examples) {
            Path file = directory.resolve("Example" + files.size() + ".java");
            files.add(Files.writeString(file, imports + TEMPLATE.formatted(files.size(), example)));
        }

        assertThat(examples).hasSizeGreaterThanOrEqualTo(12);
        assertThat(errors(files)).isEmpty();
    }

    private static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> EXAMPLE.matcher(read(file)).results())
                    .map(match -> match.group(1).replaceAll("(?m)^ \\* ?", ""))
                    .toList();
        }
    }

    private List<String> errors(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-cp", ModuleTest.classes().toString(), "-d", directory.toString());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, null, null)) {
            compiler.getTask(null, manager, diagnostics, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
