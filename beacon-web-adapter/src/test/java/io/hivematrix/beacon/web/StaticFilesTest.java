package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.assets.StaticAssets;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {

    private static final String FILE = "/static/test/sample.css";

    private static TestBeacon beacon;

    @BeforeAll
    static void start() throws IOException {
        beacon = TestBeacon.start(FixedBoardSource.of(Boards.small()));
    }

    @AfterAll
    static void stop() {
        beacon.close();
    }

    @Test
    void servesFileWithMediaType() throws IOException {
        RawHttpResponse response = beacon.get(FILE);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("content-type")).isEqualTo("text/css;charset=utf-8");
        assertThat(response.header("cache-control")).isEqualTo("public, no-cache");
        assertThat(response.text()).startsWith("body {");
    }

    @Test
    void servesFileUnderPrefix() throws IOException {
        assertThat(beacon.get(FILE, "X-Forwarded-Prefix: /beacon").status()).isEqualTo(200);
    }

    @Test
    void versionedFileIsImmutable() throws IOException {
        RawHttpResponse file = beacon.get(StaticAssets.ofClassPath().path("test/sample.css"));

        assertThat(file.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(file.text()).startsWith("body {");
    }

    @Test
    void otherVersionOfAFileIsNotFound() throws IOException {
        RawHttpResponse file = beacon.get("/static/AAAAAAAAAAAA/test/sample.css");

        assertThat(file.status()).isEqualTo(404);
        assertThat(file.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void pagePreloadsTheWholeImportGraph() throws IOException {
        String page = beacon.get("/helpdesk").text();
        Set<String> loaded = paths(page, "<script type=\"module\" src=\"([^\"]+)\"");
        for (String name :
                paths(page, "data-preload=\"([^\"]+)\"").iterator().next().split(" ", -1)) {
            loaded.add(StaticAssets.ofClassPath().path("js/" + name + ".js"));
        }

        Set<String> imported = new TreeSet<>();
        for (String module : loaded) {
            URI base = URI.create(module);
            paths(beacon.get(module).text(), "(?m)^import [^;]*\"([^\"]+)\";")
                    .forEach(path -> imported.add(base.resolve(path).toString()));
        }

        assertThat(imported).hasSizeGreaterThan(30).isSubsetOf(loaded);
        assertThat(loaded).hasSize(imported.size() + 1);
    }

    @Test
    void allAssetsOfAPageHaveOneVersion() throws IOException {
        String version = StaticAssets.ofClassPath().version();

        assertThat(paths(beacon.get("/helpdesk").text(), "(?:src|href|data-base)=\"(/static/[^\"]+)\""))
                .hasSizeGreaterThan(4)
                .allMatch(path -> path.startsWith("/static/" + version + "/"));
        assertThat(beacon.get("/api/tickets/helpdesk").text()).contains("\"page_version\":\"" + version + "\"");
    }

    private static Set<String> paths(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void compressesFileWithETag() throws IOException {
        RawHttpResponse gzip = beacon.get(FILE, "Accept-Encoding: gzip");

        assertThat(gzip.header("content-encoding")).isEqualTo("gzip");
        assertThat(gzip.body()).hasSizeLessThan(200);
        assertThat(beacon.get(FILE, "Accept-Encoding: gzip", "If-None-Match: " + gzip.header("etag"))
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/",
                "/static/test",
                "/static/test/",
                "/static/test/missing.css",
                "/static/test/Secret.class",
                "/static/test//sample.css",
                "/static//test/sample.css",
                "/static/test/sample.css/",
                "/static/.hidden.css",
                "/static/META-INF/MANIFEST.MF",
                "/static/%E2%80%A5/x.css"
            })
    void respondsWith404ForOtherPaths(String path) throws IOException {
        assertThat(beacon.get(path).status()).isEqualTo(404);
    }
}
