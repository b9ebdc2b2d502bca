package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.assets.StaticAssets;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
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
    void currentVersion_isCachedForOneYear() throws IOException {
        String path = StaticAssets.ofClassPath().path("test/sample.css");

        assertThat(path).startsWith(FILE + "?v=");
        assertThat(beacon.get(path).header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(beacon.get(FILE + "?v=other").header("cache-control")).isEqualTo("public, no-cache");
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
