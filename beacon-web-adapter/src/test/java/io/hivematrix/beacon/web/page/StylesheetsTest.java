package io.hivematrix.beacon.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StylesheetsTest {

    private static final Pattern PROPERTY = Pattern.compile("var\\((--(?:color|shadow)-[a-z-]+)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private static String css(String name) {
        try (InputStream file = StylesheetsTest.class.getResourceAsStream("/static/css/" + name)) {
            return COMMENT.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"layout.css", "rows.css"})
    void layoutHasNoColourFontOrShadowOfItsOwn(String name) {
        assertThat(css(name))
                .doesNotContainPattern("(?i)#[0-9a-f]{3,8}\\b(?![^{};]*\\{)")
                .doesNotContainPattern("(?:rgb|hsl|oklch|color-mix|light-dark)a?\\(|font-family|gradient\\(");
    }

    @Test
    void themeDefinesEveryPropertyOfTheLayout() {
        Set<String> used = PROPERTY.matcher(css("layout.css") + css("rows.css"))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(used)
                .hasSizeGreaterThan(10)
                .allMatch(name -> css("theme.css").contains(name + ":"));
    }
}
