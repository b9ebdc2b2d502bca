package io.hivematrix.beacon.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Colours of a page in each mode and colour theme, which are changed in the open page as by the platform's button. */
final class ThemeContrast {

    private static final List<String> MODES = List.of("light", "dark");
    private static final List<String> PLATFORM_COLORS =
            List.of("purple", "blue", "green", "orange", "gold", "red", "yellow", "matrix", "bee");
    private static final String AXE = axe();

    /** Returns violations; the first line is the number of texts that were checked. Colours change at once, not gradually. */
    private static final String CHECK = """
            async ([include, modes, colors]) => {
              const style = new CSSStyleSheet();
              style.replaceSync("* { transition: none !important; }");
              document.adoptedStyleSheets = [style];
              const outside = [".hivematrix-side-panel", "#matrix-rain", "#bee-container"].map(selector => [selector]);
              const rules = ["color-contrast", "link-in-text-block"];
              const found = [];
              let checked = 0;
              for (const theme of modes) {
                for (const colorTheme of colors) {
                  Object.assign(document.documentElement.dataset, { theme, colorTheme });
                  await new Promise(requestAnimationFrame);
                  const { passes, violations } = await axe.run({ include, exclude: outside }, { runOnly: rules, preload: false });
                  checked += passes.flatMap(({ nodes }) => nodes).length;
                  found.push(...violations.flatMap(({ nodes }) => nodes)
                    .map(({ html, any }) => `${theme} ${colorTheme}: ${html} ${any.map(({ message }) => message)}`));
                }
              }
              return [String(checked), ...found];
            }
            """;

    private final Page page;
    private final List<String> colors;

    private ThemeContrast(Page page, List<String> colors) {
        this.page = page;
        this.colors = colors;
    }

    /** For a page that has the platform's colours behind the gateway. */
    static ThemeContrast ofAllThemes(Page page, Deployment deployment) {
        return deployment == Deployment.GATEWAY ? new ThemeContrast(page, PLATFORM_COLORS) : ofModes(page);
    }

    /** For a page with colours of its own. */
    static ThemeContrast ofModes(Page page) {
        return new ThemeContrast(page, List.of(""));
    }

    /** Checks what an element of the page shows now, in all themes. */
    @SuppressWarnings("unchecked") // the script returns a list of texts
    void assertReadable(String state, String element) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        List<String> found = (List<String>) page.evaluate(CHECK, List.of(element, MODES, colors));

        assertThat(found.subList(1, found.size())).as(state).isEmpty();
        assertThat(Integer.parseInt(found.get(0)))
                .as("texts checked: %s", state)
                .isGreaterThanOrEqualTo(MODES.size() * colors.size());
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(ThemeContrast.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
