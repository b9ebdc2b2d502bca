package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.testing.TestBeacon;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTransportSecurityTest {

    private static final String HTTPS = "X-Forwarded-Proto: https";
    private static final String HEADER = "strict-transport-security";

    @ParameterizedTest
    @ValueSource(strings = {"/helpdesk", "/", "/api/tickets/helpdesk", "/static/favicon.svg", "/nowhere", "/docs"})
    void header_isSentOverHttpsOnly(String path) throws IOException {
        try (TestBeacon beacon = TestBeacon.start(FixedBoardSource.of(Boards.small()))) {
            assertThat(beacon.get(path, HTTPS).header(HEADER)).isEqualTo("max-age=31536000");
            assertThat(beacon.get(path).header(HEADER)).isEmpty();
        }
    }
}
