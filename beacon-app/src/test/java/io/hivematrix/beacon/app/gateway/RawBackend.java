package io.hivematrix.beacon.app.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Service behind the gateway that sends, byte for byte, what a test wants. */
final class RawBackend implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    RawBackend() throws IOException {}

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Waits for the next request, which has no body, and returns its connection. */
    Connection accept() throws IOException {
        Connection connection = new Connection(server.accept());
        connection.readHead();
        return connection;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Connection of one request. */
    static final class Connection implements AutoCloseable {

        private final Socket socket;
        private final StringBuilder head = new StringBuilder();

        private Connection(Socket socket) {
            this.socket = socket;
        }

        private void readHead() throws IOException {
            InputStream in = socket.getInputStream();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
        }

        String head() {
            return head.toString();
        }

        void send(String text) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /** Sends a text as one chunk of a chunked body. */
        void sendChunk(String text) throws IOException {
            send(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
