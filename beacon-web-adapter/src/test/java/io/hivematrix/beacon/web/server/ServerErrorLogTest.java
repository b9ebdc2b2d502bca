package io.hivematrix.beacon.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.http.CorrelationIds;
import io.hivematrix.beacon.web.http.ForwardedHeaders;
import io.hivematrix.beacon.web.problem.ProblemWriter;
import io.hivematrix.beacon.web.testing.LogCapture;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.hivematrix.beacon.web.testing.TestSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerErrorLogTest {

    @RegisterExtension
    final LogCapture log = new LogCapture("io.hivematrix.beacon.web");

    @Test
    void logsStackTraceOfFailureOutsideJersey() throws Exception {
        HttpHandler failing = new HttpHandler() {
            @Override
            public void service(Request request, Response response) {
                throw new IllegalStateException("outside of Jersey");
            }
        };
        ServerListener listener = new ServerListener("test", "127.0.0.1", 0);
        HttpServer server = GrizzlyServerFactory.start(
                listener,
                failing,
                TestSettings.web(0).limits(),
                new CorrelationIds(UUID::randomUUID),
                new ForwardedHeaders(List.of()),
                new ProblemWriter((problem, id, client) -> ""),
                List.of());
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getPort());
            assertThat(RawHttp.exchange(address, TestBeacon.request("GET", "/")).status())
                    .isEqualTo(500);
        } finally {
            server.shutdownNow();
        }
        assertThat(log.events()).singleElement().satisfies(event -> {
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("outside of Jersey");
            assertThat(event.getThrowableProxy().getStackTraceElementProxyArray())
                    .isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "error", "response", "asynchronous", "writing"})
    void everyServerError_hasOneLineWithStackTrace(String kind) throws Exception {
        try (TestBeacon beacon = TestBeacon.start(
                FixedBoardSource.of(Boards.small()),
                settings -> settings,
                parts -> parts.with(new DefectiveResource()))) {
            RawHttpResponse response = beacon.get("/defective/" + kind);

            assertThat(response.status()).isEqualTo(500);
            assertThat(response.text()).contains("Report the correlation id");
            assertThat(log.events()).singleElement().satisfies(event -> {
                assertThat(event.getLevel()).isEqualTo(Level.ERROR);
                assertThat(event.getMDCPropertyMap())
                        .containsEntry(CorrelationIds.MDC_KEY, response.header("x-correlation-id"));
                assertThat(event.getThrowableProxy().getStackTraceElementProxyArray())
                        .isNotEmpty();
            });
        }
    }

    /** Fails in several ways. */
    @SuppressWarnings("DoNotCallSuggester") // called by Jersey
    @Path("/defective")
    public static final class DefectiveResource {

        @GET
        @Path("/exception")
        public String exception() {
            throw new IllegalStateException("of a test");
        }

        @GET
        @Path("/error")
        public String error() {
            throw new StackOverflowError("of a test");
        }

        @GET
        @Path("/response")
        public String response() {
            throw new InternalServerErrorException("of a test");
        }

        @GET
        @Path("/asynchronous")
        public CompletionStage<String> asynchronous() {
            return CompletableFuture.failedFuture(new IllegalStateException("of a test"));
        }

        @GET
        @Path("/writing")
        public StreamingOutput writing() {
            return output -> {
                throw new IOException("of a test");
            };
        }
    }
}
