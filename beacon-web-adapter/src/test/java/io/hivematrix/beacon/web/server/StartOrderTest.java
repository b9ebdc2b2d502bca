package io.hivematrix.beacon.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.web.http.CorrelationIds;
import io.hivematrix.beacon.web.http.ForwardedHeaders;
import io.hivematrix.beacon.web.problem.ProblemWriter;
import io.hivematrix.beacon.web.testing.TestSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.junit.jupiter.api.Test;

class StartOrderTest {

    /** Before its handlers have started Grizzly responds with 404. */
    @Test
    void acceptsConnectionsAfterHandlersHaveStarted() throws Exception {
        ServerListener listener = new ServerListener("test", "127.0.0.1", 0);
        List<Boolean> acceptedAtStart = new ArrayList<>();
        HttpHandler handler = new HttpHandler() {
            @Override
            public void start() {
                acceptedAtStart.add(listener.isStarted());
            }

            @Override
            public void service(Request request, Response response) {
                throw new IllegalStateException("no request is sent");
            }
        };
        HttpServer server = GrizzlyServerFactory.start(
                listener,
                handler,
                TestSettings.web(0).limits(),
                new CorrelationIds(UUID::randomUUID),
                new ForwardedHeaders(List.of()),
                new ProblemWriter((problem, id, client) -> ""),
                List.of());
        try {
            assertThat(acceptedAtStart).containsExactly(false);
            assertThat(listener.isStarted()).isTrue();
        } finally {
            server.shutdownNow();
        }
    }
}
