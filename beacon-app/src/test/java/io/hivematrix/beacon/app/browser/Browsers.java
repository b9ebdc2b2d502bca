package io.hivematrix.beacon.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The one browser of a test run: the machine's own Chromium, never a downloaded one. */
public final class Browsers {

    /** The headless shell first: the same engine, a page test takes little more than half as long. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final double ASSERTION_TIMEOUT_MS = 15_000; // a busy machine may take its time
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Browsers() {}

    /** Returns the browser, started on first use. */
    public static Browser shared() {
        return Holder.BROWSER;
    }

    private static final class Holder {

        static final Browser BROWSER = launch();

        private static Browser launch() {
            PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_TIMEOUT_MS);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-browser"));
            return playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(Stream.concat(FLAGS.stream(), new FontHosts().flags().stream())
                                    .toList()));
        }

        private static Path executable() {
            return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
                    .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "no Chromium on the PATH: install the package chromium-headless-shell (looked for " + NAMES
                                    + ")"));
        }
    }
}
