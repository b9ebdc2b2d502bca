package io.hivematrix.beacon.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StylesheetsTest {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern DECLARATION = Pattern.compile("(?<=[{;])\\s*([a-z-]+):([^;{}]+)(?=[;}])");
    private static final Pattern USED_PROPERTY = Pattern.compile("var\\((--[a-z-]+)");

    /** Names of properties whose values may have a colour or a font; custom properties among them. */
    private static final Pattern PAINTING = Pattern.compile(
            "--.*|font|font-family|.*(?:color|background|border|outline|shadow|decoration|fill|stroke|filter|image|mask).*");

    private static final Pattern SEPARATOR = Pattern.compile("[\\s,()+]+");

    /** Words of values without a colour or a font, except those of custom properties and of the user's system. */
    private static final Pattern UNPAINTED = Pattern.compile(
            "(?:|--[a-z-]+|var|calc|brightness|-?[\\d.]+(?:px|rem|ch|%)?"
                    + "|inherit|none|transparent|currentColor|Highlight|light|dark|solid|dashed|inset|round|thin|underline)");

    private static String css(String name) {
        try (InputStream file = StylesheetsTest.class.getResourceAsStream("/static/css/" + name)) {
            return COMMENT.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<MatchResult> declarations(String css) {
        return DECLARATION.matcher(css).results().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"layout.css", "rows.css"})
    void layoutHasNoColourFontOrShadowOfItsOwn(String name) {
        List<MatchResult> painting = declarations(css(name)).stream()
                .filter(declaration -> PAINTING.matcher(declaration.group(1)).matches())
                .toList();

        assertThat(painting).hasSizeGreaterThan(50);
        assertThat(painting)
                .filteredOn(declaration ->
                        !SEPARATOR.splitAsStream(declaration.group(2)).allMatch(UNPAINTED.asMatchPredicate()))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    @Test
    void themeDefinesEveryPropertyOfTheLayout() {
        String layout = css("layout.css") + css("rows.css");
        Set<String> used = USED_PROPERTY
                .matcher(layout)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
        Set<String> defined = new HashSet<>();
        declarations(layout + css("theme.css")).forEach(declaration -> defined.add(declaration.group(1)));

        assertThat(used).hasSizeGreaterThan(30);
        assertThat(defined).containsAll(used);
    }
}
