package io.hivematrix.beacon.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Custom properties of Beacon's stylesheets: where their values are defined, directly and behind the gateway. */
class CustomPropertiesTest {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern USE = Pattern.compile("var\\(\\s*(--[a-z-]+)");
    private static final Pattern DEFINITION = Pattern.compile("(?:^|[{;\\s])(--[a-z-]+)\\s*:");

    private static final String LAYOUT = css("/static/css/layout.css") + css("/static/css/rows.css");
    private static final String THEME = css("/static/css/theme.css");
    private static final String PLATFORM = css("/gateway/global.css");

    private static String css(String path) {
        try (InputStream file = Objects.requireNonNull(CustomPropertiesTest.class.getResourceAsStream(path), path)) {
            return COMMENT.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll("");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Set<String> names(Pattern pattern, String css) {
        return pattern.matcher(css)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> usedByLayoutOnly() {
        Set<String> used = names(USE, LAYOUT);
        used.removeAll(names(DEFINITION, LAYOUT));
        return used;
    }

    @Test
    void themeAndPlatform_defineEveryPropertyOfTheLayout() {
        assertThat(usedByLayoutOnly()).hasSizeGreaterThan(15);
        assertThat(names(DEFINITION, THEME)).containsAll(usedByLayoutOnly());
        assertThat(names(DEFINITION, PLATFORM)).containsAll(usedByLayoutOnly());
    }

    @Test
    void theme_definesOnlyPropertiesOfThePlatform() {
        Set<String> own = names(DEFINITION, THEME);
        own.removeAll(Set.of("--light", "--dark"));

        assertThat(names(DEFINITION, PLATFORM)).containsAll(own);
    }

    @Test
    void platform_definesEveryPropertyThatItUses() {
        assertThat(names(DEFINITION, PLATFORM)).containsAll(names(USE, PLATFORM));
    }

    @Test
    void screen_definesItsOwnProperties() {
        String screen = css("/static/css/display.css");

        assertThat(names(DEFINITION, screen)).containsAll(names(USE, screen));
    }
}
