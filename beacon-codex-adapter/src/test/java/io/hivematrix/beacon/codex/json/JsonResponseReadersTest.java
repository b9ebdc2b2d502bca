package io.hivematrix.beacon.codex.json;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonResponseReadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON; charset=UTF-8",
                "application/json;charset=\"utf-8\"",
                "application/json; charset=utf8",
                "application/vnd.hivematrix+json",
                ""
            })
    void acceptsJsonOrMissingContentType(String type) {
        assertThatNoException().isThrownBy(() -> JsonResponseReaders.requireJson(headers("Content-Type", type)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/plain; charset=utf-8",
                "application/octet-stream",
                "application/jsonp",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "application/json; boundary=x; charset=latin1"
            })
    void rejectsOtherContentTypes(String type) {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> JsonResponseReaders.requireJson(headers("Content-Type", type)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "deflate", "gzip, identity"})
    void rejectsCompressedResponse(String encoding) {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> JsonResponseReaders.requireJson(headers("Content-Encoding", encoding)));
    }

    @Test
    void acceptsIdentityEncoding() {
        assertThatNoException()
                .isThrownBy(() -> JsonResponseReaders.requireJson(headers("Content-Encoding", "identity")));
    }

    private static HttpHeaders headers(String name, String value) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put(name, List.of(value));
        return HttpHeaders.of(headers, (n, v) -> true);
    }
}
