package io.hivematrix.beacon.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.web.http.RequestRecord;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.asyncqueue.AsyncQueueWriter;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections whose server sends a large response for each byte; the operating system buffers a part of it. */
class UnreadResponseLimiterTest {

    private static final int RESPONSE = 8 << 20;
    private static final int LIMIT = 5 * RESPONSE;

    private final AtomicInteger responses = new AtomicInteger();
    private final List<Socket> clients = new ArrayList<>();
    private TCPNIOTransport transport;
    private InetSocketAddress address;

    @BeforeEach
    void start() throws IOException {
        transport = TCPNIOTransportBuilder.newInstance().build();
        transport.getAsyncQueueIO().getWriter().setMaxPendingBytesPerConnection(AsyncQueueWriter.UNLIMITED_SIZE);
        transport.setProcessor(FilterChainBuilder.stateless()
                .add(new TransportFilter())
                .add(new UnreadResponseLimiter(LIMIT, System::nanoTime))
                .add(new ResponseFilter())
                .build());
        address = (InetSocketAddress) transport.bind("127.0.0.1", 0).getLocalAddress();
        transport.start();
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        transport.shutdownNow();
    }

    @Test
    void overTotal_closesSlowestReader() throws IOException {
        Socket slow = request('a');
        Socket reader = request('b');
        read(reader, RESPONSE / 2);
        Socket last = reader;
        for (char other = 'c'; other <= 'i'; other++) {
            last = request(other);
        }

        assertThat(isClosed(slow)).isTrue();
        read(reader, RESPONSE / 2);
        read(last, RESPONSE);
    }

    @Test
    void clientOverItsShare_losesItsSlowestConnection() throws IOException {
        Socket other = request('b');
        Socket first = request('a');
        Socket second = request('a');

        assertThat(isClosed(first)).isTrue();
        read(second, RESPONSE);
        read(other, RESPONSE);
    }

    @Test
    void singleConnection_mayHaveMoreThanTheShare() throws IOException {
        read(request('a'), RESPONSE);
    }

    /** Sends a request of the client with this name and waits until its response is queued. */
    private Socket request(char client) throws IOException {
        int earlier = responses.get();
        Socket socket = new Socket();
        clients.add(socket);
        socket.setReceiveBufferSize(16 * 1024);
        socket.setSoTimeout(20_000);
        socket.connect(address);
        socket.getOutputStream().write(client);
        await().until(() -> responses.get() > earlier);
        return socket;
    }

    private static void read(Socket socket, int bytes) throws IOException {
        if (socket.getInputStream().readNBytes(bytes).length < bytes) {
            throw new EOFException();
        }
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().readNBytes(RESPONSE).length < RESPONSE;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** Sends a response for each received byte, which is the name of the client. */
    private final class ResponseFilter extends BaseFilter {

        private final Map<Connection<?>, Request> requests = new ConcurrentHashMap<>();

        @Override
        public NextAction handleRead(FilterChainContext ctx) {
            Buffer name = ctx.getMessage();
            UnreadResponseLimiter.startRequest(
                    ctx.getConnection(),
                    requests.computeIfAbsent(ctx.getConnection(), added -> new NamedRequest(name.get())));
            ctx.write(Buffers.wrap(ctx.getMemoryManager(), new byte[RESPONSE]));
            responses.incrementAndGet();
            return ctx.getStopAction();
        }
    }

    /** Request of the client with a name. */
    private static final class NamedRequest extends Request {

        private final String client;

        NamedRequest(byte client) {
            super(new Response() {});
            this.client = String.valueOf((char) client);
        }

        @Override
        public Object getAttribute(String name) {
            return name.equals(RequestRecord.SUBJECT_PROPERTY) ? client : "";
        }
    }
}
