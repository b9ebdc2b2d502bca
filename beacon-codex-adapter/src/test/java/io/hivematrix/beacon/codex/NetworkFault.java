package io.hivematrix.beacon.codex;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** Fault of a connection, applied by {@link FaultProxy}. */
@FunctionalInterface
interface NetworkFault {

    String BOARD = "{\"section1\": [{\"id\": 1, \"subject\": \"caf\u00e9\"}]}";

    /** No fault: forwards to the service. */
    NetworkFault NONE = (client, upstream) -> {
        try (Socket service = new Socket(InetAddress.getLoopbackAddress(), upstream)) {
            service.getOutputStream().write(readHead(client.getInputStream()));
            service.getInputStream().transferTo(client.getOutputStream());
        }
        client.shutdownOutput();
    };

    /** Resets the connection after the request. */
    NetworkFault RESET = (client, upstream) -> {
        readHead(client.getInputStream());
        client.setSoLinger(true, 0);
        client.close();
    };

    /** Accepts the connection and sends nothing. */
    NetworkFault NO_RESPONSE = (client, upstream) -> {};

    /** Sends the headers and nothing of the body. */
    NetworkFault STALLED_BODY = (client, upstream) -> {
        readHead(client.getInputStream());
        client.getOutputStream()
                .write(bytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"));
    };

    /** Sends the headers, then one byte every 10 ms. */
    NetworkFault TRICKLE = (client, upstream) -> {
        readHead(client.getInputStream());
        OutputStream out = client.getOutputStream();
        out.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"));
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!never.await(10, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        } catch (InterruptedException endOfTest) {
            Thread.currentThread().interrupt();
        }
    };

    /** Closes the connection after half of the announced body. */
    NetworkFault TRUNCATED_BODY = (client, upstream) -> {
        readHead(client.getInputStream());
        String half = BOARD.substring(0, BOARD.length() / 2);
        client.getOutputStream().write(bytes(head(200, "", BOARD.length()) + half));
        client.close();
    };

    /** Closes the connection after half of a body without Content-Length. */
    NetworkFault TRUNCATED_BODY_WITHOUT_LENGTH = (client, upstream) -> {
        readHead(client.getInputStream());
        client.getOutputStream()
                .write(
                        bytes(
                                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"section1\": ["));
        client.close();
    };

    /** Sends an endless body. */
    NetworkFault ENDLESS_BODY = (client, upstream) -> {
        readHead(client.getInputStream());
        OutputStream out = client.getOutputStream();
        out.write(bytes(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"section1\": ["));
        byte[] filling = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(filling);
        }
    };

    /** Sends something other than HTTP. */
    NetworkFault INVALID_HTTP = responding(bytes("220 mail.example ESMTP\r\n\r\n"));

    /** Sends the banner of an SSH server before the request and waits. */
    NetworkFault SSH = (client, upstream) -> client.getOutputStream().write(bytes("SSH-2.0-OpenSSH_9.2p1\r\n"));

    /** Sends an endless header. */
    NetworkFault ENDLESS_HEADER = (client, upstream) -> {
        readHead(client.getInputStream());
        OutputStream out = client.getOutputStream();
        out.write(bytes("HTTP/1.1 200 OK\r\nX-Filling: "));
        byte[] filling = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(filling);
        }
    };

    /** Sends an HTML page, as a proxy would. */
    NetworkFault HTML = responding(200, "Content-Type: text/html", bytes("<html>secret</html>"));

    /** Sends a document in another, declared charset. */
    NetworkFault OTHER_CHARSET = responding(200, "Content-Type: application/json; charset=ISO-8859-1", latin1(BOARD));

    /** Sends a small response that expands to a large one. */
    NetworkFault GZIP_BOMB =
            responding(200, "Content-Type: application/json\r\nContent-Encoding: gzip", gzip(" ".repeat(10_000_000)));

    /** Applies the fault to a connection; if it stays open, the proxy waits until the client closes it. */
    void apply(Socket client, int upstream) throws IOException;

    /** Sends a response with that status and a JSON body. */
    static NetworkFault status(int status) {
        return responding(status, "Content-Type: application/json", bytes("{\"error\": \"secret\"}"));
    }

    /** Sends a response with that status and {@code Retry-After}. */
    static NetworkFault busy(int status, String retryAfter) {
        return responding(
                status,
                "Content-Type: application/json\r\nRetry-After: " + retryAfter,
                bytes("{\"error\": \"secret\"}"));
    }

    private static NetworkFault responding(int status, String headers, byte[] body) {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        response.writeBytes(bytes(head(status, headers + "\r\n", body.length)));
        response.writeBytes(body);
        return responding(response.toByteArray());
    }

    private static NetworkFault responding(byte[] response) {
        return (client, upstream) -> {
            readHead(client.getInputStream());
            client.getOutputStream().write(response);
            client.shutdownOutput();
        };
    }

    private static String head(int status, String headers, int length) {
        return "HTTP/1.1 " + status + " Status\r\n" + headers + "Content-Length: " + length
                + "\r\nConnection: close\r\n\r\n";
    }

    private static byte[] readHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            head.write(c);
            last = (last << 8) | c;
            if (last == 0x0d0a0d0a) {
                break;
            }
        }
        return head.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(Charset.forName("ISO-8859-1"));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
