package io.hivematrix.beacon.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentEncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|false",
                "gzip|true",
                "GZIP|true",
                "x-gzip|true",
                "gzip, deflate, br, zstd|true",
                "br;q=1.0, gzip;q=0.8, *;q=0.1|true",
                "deflate, br|false",
                "*|true",
                "*;q=0|false",
                "gzip;q=0|false",
                "gzip;q=0.000|false",
                "gzip;q=0, *|false",
                "gzip ; q=0.5|true",
                "identity|false",
                "identity, gzip|true",
                "identity;q=1, gzip;q=0.5|false",
                "identity;q=0.5, gzip;q=1.0|true",
                "identity;q=0|false",
                "identity;q=0, *|true",
                "gzip;q=abc|false",
                ",,|false"
            })
    void negotiates(String header, boolean gzip) {
        assertThat(ContentEncoding.negotiate(header)).isEqualTo(gzip ? ContentEncoding.GZIP : ContentEncoding.IDENTITY);
    }
}
