package io.hivematrix.beacon.web.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP client on one connection that sends any text, including malformed requests. */
public final class RawHttp implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

    /** Connects. */
    public RawHttp(InetSocketAddress server) throws IOException {
        this(server, 16 * 1024);
    }

    /** Connects with another receive buffer. */
    public RawHttp(InetSocketAddress server, int bufferBytes) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(bufferBytes);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(server, TIMEOUT_MILLIS);
        in = socket.getInputStream();
    }

    /** Sends a text on a new connection and reads the response. */
    public static RawHttpResponse exchange(InetSocketAddress server, String request) throws IOException {
        try (RawHttp http = new RawHttp(server)) {
            http.send(request);
            return http.receive();
        }
    }

    /** Sends the characters as Latin-1. */
    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads a response with its body. */
    public RawHttpResponse receive() throws IOException {
        return receive(true);
    }

    /** Reads a response; without its body for HEAD requests. */
    public RawHttpResponse receive(boolean withBody) throws IOException {
        String statusLine = line();
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, line.substring(colon + 1).strip(), (first, second) -> first + ", " + second);
        }
        byte[] body = withBody ? body(headers) : new byte[0];
        return new RawHttpResponse(Integer.parseInt(statusLine.split(" ", 3)[1]), headers, body);
    }

    /** Waits for more data or the end of the connection; returns whether the server has closed it. */
    public boolean isClosed() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** Reads until a text has been received and returns all that was read. */
    public String readUntil(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end, text.length() - end.length()) < 0) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException("the server closed the connection after " + text.length() + " bytes");
            }
            text.append((char) b);
        }
        return text.toString();
    }

    /** Reads until the server closes the connection and returns the number of bytes. */
    public long drainedBytes() throws IOException {
        long count = 0;
        byte[] buffer = new byte[8192];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
            }
        } catch (SocketException reset) {
            return count;
        }
        return count;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            return chunks();
        }
        return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server closed the connection after '" + line + "'");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    /** Resets the connection, as the system of a client that was killed does. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
