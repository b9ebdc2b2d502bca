package io.hivematrix.beacon.app.gateway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.hivematrix.beacon.app.browser.Browsers;
import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of the stand-in style sheets and scripts in a browser: those of the real platform that pages have to cope with. */
@Tag("browser")
class PlatformStyleTest {

    private static final String PAGE = PlatformFiles.text("samples.html");

    /** Selector, property, and the computed value of each element that is selected. */
    private static final String STYLES = """
            html | color-scheme | normal
            .btn, .badge | display | inline-flex
            .btn | overflow | hidden
            .ticket-count-display | flex-direction | column
            .ticket-count-wrapper | column-gap | 12px
            .ticket-count-number | font-size | 40px
            #quiet | display | none
            #loud | width | 40px
            #loud | height | 16px
            .sla-critical | animation-name | none
            .sla-overdue, .priority-badge--urgent, .count-critical, .count-emergency | animation-name | blink-animation
            .page-header | max-width | 1400px
            .card | max-width | 1400px
            .card | margin-top | 28px
            .card | overflow-x | hidden
            .card | border-top-left-radius | 16px
            .card__header | padding | 24px 32px
            .card__body | padding | 32px
            .data-table td | padding | 16px 20px
            .data-table td | font-size | 14px
            .data-table th | font-size | 12px
            #bare td | padding | 16px 20px
            .table-wrapper | overflow-x | auto
            #plain | text-transform | none
            #plain | background-color | rgb(239, 239, 239)
            .sortable-header | white-space | nowrap
            .form-group__select | min-width | 200px
            .form-group__input | max-width | 500px
            #input | padding | 12px 16px
            h2 | margin | 24px 0px 16px
            p | margin | 8px 0px
            label | display | block
            label | margin-bottom | 8px
            .empty-state | padding | 48px 32px
            .empty-state | min-height | 200px
            .empty-state | flex-direction | column
            .alert[hidden] | display | flex
            #hidden | display | none
            .u-hidden | display | none
            #flex | column-gap | 12px
            #gap | column-gap | 8px
            #closed | display | none
            #closed | visibility | hidden
            #opened | position | fixed
            .modal__dialog | max-width | 900px
            .version-footer | position | fixed
            main | max-width | 1400px
            .hivematrix-content | margin-left | 200px
            .hivematrix-content | padding | 32px
            .hivematrix-content | min-width | auto
            #main, body > canvas | box-sizing | border-box
            .side-panel__list | padding | 0px
            """;

    /** Mode, colour theme, custom property, and its ratio of contrast to the surface. */
    private static final String CONTRASTS = PlatformFiles.text("contrasts.txt");

    /** Ratio of contrast (WCAG 2.2) of a custom property and the surface. */
    private static final String CONTRAST = """
            ([theme, colorTheme, foreground]) => {
              Object.assign(document.documentElement.dataset, { theme, colorTheme });
              const probe = document.body.appendChild(document.createElement("i"));
              const luminance = name => {
                probe.style.color = `var(${name})`;
                const [r, g, b] = getComputedStyle(probe).color.match(/[\\d.]+/g).map(part => part / 255)
                  .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const [low, high] = [luminance(foreground), luminance("--color-surface")].sort((a, b) => a - b);
              probe.remove();
              return (high + 0.05) / (low + 0.05);
            }
            """;

    private final StubHttpServer backend = new StubHttpServer().onOther(StubResponse.of(200, "text/plain", ""));
    private final TestGateway gateway = TestGateway.before(backend.address())
            .user(() -> Optional.of("user-token"))
            .start();
    private final List<String> errors = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void start() {
        context = Browsers.shared().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        backend.onOther(StubResponse.of(200, "text/html; charset=utf-8", PAGE));
    }

    @AfterEach
    void stop() {
        context.close();
        gateway.close();
        backend.close();
    }

    private void open() {
        page.navigate(gateway.address() + "/helpdesk");
    }

    @Test
    void computesTheDocumentedStyles() {
        open();

        assertThat(STYLES.lines().map(line -> line.split(" \\| ", -1)).flatMap(this::mismatches))
                .isEmpty();
    }

    /** Returns what differs from a line of {@link #STYLES}. */
    private Stream<String> mismatches(String[] line) {
        List<?> values = (List<?>) page.evaluate(
                "([selector, property]) => [...document.querySelectorAll(selector)]"
                        + ".map(node => getComputedStyle(node).getPropertyValue(property))",
                List.of(line[0], line[1]));
        boolean match = !values.isEmpty() && values.stream().allMatch(line[2]::equals);
        return match ? Stream.of() : Stream.of(String.join(" | ", line) + ": " + values);
    }

    @Test
    void drawsItsOwnSortArrowAlsoOnButtons() {
        open();

        assertThat(page.locator(".sortable-header").evaluate("node => getComputedStyle(node, '::after').content"))
                .isEqualTo("\"↑\"");
    }

    @Test
    void removesTheSpaceBetweenPartsOfAButton() {
        open();

        assertThat(
                        page.locator(".btn")
                                .evaluate(
                                        "node => node.children[1].getBoundingClientRect().left - node.children[0].getBoundingClientRect().right"))
                .isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({
        "1440, 1176, 16px 20px, table-cell, table-cell",
        "1200, 936, 6.4px 8px, table-cell, table-cell",
        "900, 636, 4.8px 6.4px, table-cell, none",
        "768, 640, 5.6px 7.2px, table-cell, none",
        "600, 472, 5.6px 7.2px, none, none"
    })
    void changesWithTheWindowsWidth(int width, int space, String padding, String third, String seventh) {
        page.setViewportSize(width, 800);
        open();
        page.evaluate("document.getElementById('main').replaceChildren(document.querySelector('.data-table'))");

        assertThat(page.evaluate("document.querySelector('.hivematrix-content').clientWidth - 64"))
                .isEqualTo(space);
        assertThat(page.locator("#td3")).hasCSS("padding", padding);
        assertThat(page.locator("#td3")).hasCSS("display", third);
        assertThat(page.locator("#th3")).hasCSS("display", third);
        assertThat(page.locator("#td7")).hasCSS("display", seventh);
    }

    @ParameterizedTest
    @CsvSource({"600, none", "800, 640px", "1024, 1280px", "1440, 1400px", "1920, 1800px", "2560, 2200px"})
    void limitsTheMainElementByTheWindowsWidth(int width, String limit) {
        page.setViewportSize(width, 800);
        open();

        assertThat(page.locator("main")).hasCSS("max-width", limit);
    }

    @Test
    void collapsesThePanelBeforeTheFirstPaint() {
        context.addInitScript("localStorage.setItem('sidebar-collapsed', 'true')");
        open();

        assertThat(page.locator(".hivematrix-side-panel")).hasClass("hivematrix-side-panel collapsed");
        assertThat(page.locator(".hivematrix-content")).hasCSS("margin-left", "76px");
    }

    @Test
    void widensThePageByContentThatCannotShrink() {
        page.setViewportSize(390, 844);
        open();

        page.evaluate("document.querySelector('main').innerHTML = '<div style=\"width:600px\">wide</div>'");

        assertThat((int) page.evaluate("document.scrollingElement.scrollWidth")).isGreaterThan(600);
    }

    @Test
    void putsItsOwnElementsFirst() {
        open();

        assertThat(page.evaluate("[...document.body.children].slice(0, 2).map(node => node.id)"))
                .isEqualTo(List.of("bee-container", "matrix-rain"));
    }

    @Test
    void changesTheThemeOfTheOpenPage() {
        open();

        page.locator("#opened").evaluate("node => node.remove()");
        page.click("#theme-toggle-btn");

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(15, 22, 35)");
    }

    @Test
    void hasTheContrastOfThePlatform() {
        open();

        for (String line : CONTRASTS.lines().toList()) {
            List<String> words = List.of(line.split(" ", -1));
            double ratio = ((Number) page.evaluate(CONTRAST, words)).doubleValue();
            assertThat(ratio).as(line).isCloseTo(Double.parseDouble(words.get(3)), Offset.offset(0.06));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"matrix", "bee"})
    void paintsNoBackgroundBehindThePageInSomeThemes(String color) {
        gateway.theme("light", color);
        open();

        assertThat(page.locator(".hivematrix-content")).hasCSS("background-color", "rgba(0, 0, 0, 0)");
    }

    @Test
    void loadsItsFontWhereThePolicyAllowsIt() {
        open();

        page.waitForFunction(
                "[...document.fonts].some(font => font.family.includes('Inter') && font.status === 'loaded')");
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "style-src 'self' 'unsafe-inline'",
                "style-src 'self' 'unsafe-inline' https://fonts.googleapis.com; font-src 'self'"
            })
    void failsToLoadItsFontWhereThePolicyForbidsIt(String policy) {
        backend.onOther(StubResponse.of(200, "text/html", PAGE).withHeader("Content-Security-Policy", policy));
        open();

        page.waitForCondition(() -> !errors.isEmpty());
        assertThat(errors).allMatch(error -> error.contains("Content Security Policy"));
    }

    @Test
    void stopsMovingWhereMotionIsUnwanted() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        open();

        assertThat(page.locator(".sla-overdue")).hasCSS("animation-iteration-count", "1");
    }
}
