package io.hivematrix.beacon.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library names no other service, and refers to no document that is not in its jar. */
class NeutralTextTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern FOREIGN = Pattern.compile("\\b(?:Codex|Core)\\b|\\b(?:specification|contract,)");

    @Test
    void sourcesNameNoOtherServiceOrDocument() throws IOException {
        assertThat(List.of("a board of Codex", "of the specification's table", "(contract, section 1)"))
                .allMatch(text -> FOREIGN.matcher(text).find());
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> foreign = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(NeutralTextTest::namesOthers)
                    .toList();

            assertThat(foreign).isEmpty();
        }
    }

    private static boolean namesOthers(Path file) {
        try {
            return FOREIGN.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
