package io.hivematrix.beacon.codex.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodexErrorsTest {

    @Test
    void messageOfOwnErrorIsUsed() {
        assertThat(CodexErrors.fromConnection(new IllegalStateException("TLS cannot be set up: no trust store")))
                .hasMessage("TLS cannot be set up: no trust store");
    }

    static Stream<Arguments> causeIsNamed_withoutAddress() {
        return Stream.of(
                arguments(new UnknownHostException("codex.internal"), "unknown host"),
                arguments(new ConnectException("10.0.0.1: Connection refused"), "connection refused"),
                arguments(new ConnectException("10.0.0.1: Network is unreachable"), "no connection"),
                arguments(new NoRouteToHostException("10.0.0.1"), "no route to the host"),
                arguments(new ConnectTimeoutException("10.0.0.1"), "timed out connecting"),
                arguments(new SocketTimeoutException("Read timed out"), "timed out reading"),
                arguments(new SocketException("Connection reset"), "the connection was reset"),
                arguments(
                        new SSLHandshakeException("PKIX").initCause(new CertificateException("10.0.0.1")),
                        "its certificate is not trusted; add its authority to BEACON_CA_FILE"),
                arguments(
                        new ClientProtocolException("SSH-2.0"),
                        "the response is not HTTP; check the address of the service"),
                arguments(
                        new SSLException("Unsupported or unrecognized SSL message"),
                        "it does not use TLS; check https in its address"),
                arguments(new SSLHandshakeException("x"), "the TLS handshake failed (SSLHandshakeException)"),
                arguments(new IOException("10.0.0.1"), "the connection failed (IOException)"));
    }

    @ParameterizedTest
    @MethodSource
    void causeIsNamed_withoutAddress(Throwable cause, String detail) {
        CodexCallException failure = CodexErrors.fromConnection(cause);

        assertThat(failure).hasMessage(detail);
        assertThat(failure.at(URI.create("http://codex:5010/api")))
                .hasMessage("http://codex:5010/api: " + detail)
                .satisfies(located -> assertThat(located.detail()).isEqualTo(detail));
    }

    @Test
    void malformedJson_positionIsNamedWithoutValue() {
        Throwable syntax = catchThrowable(() -> new ObjectMapper().readTree("{\n \"a\": secret}"));

        assertThat(CodexErrors.fromRead((IOException) syntax))
                .hasMessageMatching("the response is not well-formed JSON \\(line 2, column [0-9]+\\)");
    }

    @ParameterizedTest
    @CsvSource({"302, redirect", "400, SERVICE_NAME", "401, clocks", "403, SERVICE_NAME", "404, address"})
    void statusWithUsualCause_hasHint(int status, String hint) {
        RawResponse response =
                new RawResponse(status, HttpHeaders.of(Map.of(), (name, value) -> true), InputStream.nullInputStream());

        assertThat(CodexErrors.fromStatus(response, new RetryAfterParser(Clock.systemUTC())))
                .hasMessageStartingWith("status " + status)
                .hasMessageContaining(hint);
    }
}
