package io.hivematrix.beacon.codex.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class CodexErrorsTest {

    @Test
    void messageOfOwnErrorIsUsed() {
        assertThat(CodexErrors.fromConnection(new IllegalStateException("TLS cannot be set up: no trust store")))
                .hasMessage("no connection: TLS cannot be set up: no trust store");
    }

    @Test
    void messageOfRemoteErrorIsOmitted() {
        assertThat(CodexErrors.fromConnection(new ConnectException("10.0.0.1: refused")))
                .hasMessage("no connection: ConnectException");
    }
}
