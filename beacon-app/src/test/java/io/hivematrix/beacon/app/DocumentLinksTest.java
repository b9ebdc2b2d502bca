package io.hivematrix.beacon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links in the documentation point to existing files and headings. */
class DocumentLinksTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    @Test
    void everyLinkHasATarget() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<String> dead = Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .flatMap(DocumentLinksTest::deadLinks)
                    .toList();

            assertThat(dead).isEmpty();
        }
    }

    @Test
    void detectsDeadLink() {
        Path page = ROOT.resolve("docs").resolve("operations.md");

        assertThat(hasTarget(page, "#under-systemd")).isTrue();
        assertThat(hasTarget(page, "#under-water")).isFalse();
        assertThat(hasTarget(page, "no-such-page.md")).isFalse();
    }

    private static Stream<String> deadLinks(Path page) {
        return LINK.matcher(text(page))
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(link -> !link.matches("https?://.*"))
                .filter(link -> !hasTarget(page, link))
                .map(link -> ROOT.relativize(page) + " hasTarget to " + link);
    }

    private static boolean hasTarget(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || hasHeading(target, parts[1]));
    }

    /** The anchor of a heading is its text in lower case, with hyphens for blanks and without punctuation. */
    private static boolean hasHeading(Path page, String name) {
        return text(page)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .anyMatch(name::equals);
    }

    private static String text(Path page) {
        try {
            return Files.readString(page, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
