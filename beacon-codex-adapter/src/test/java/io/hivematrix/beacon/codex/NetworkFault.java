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

/** What can happen to a connection. The client is let go once it closes the connection itself, if not before. */
@FunctionalInterface
interface NetworkFault {

    String BOARD = "{\"section1\": [{\"id\": 1, \"subject\": \"caf\u00e9\"}]}";

    /** Nothing: bytes go through to the service behind. */
    NetworkFault NONE = (client, upstream) -> {
        try (Socket service = new Socket(InetAddress.getLoopbackAddress(), upstream)) {
            service.getOutputStream().write(readHead(client.getInputStream()));
            service.getInputStream().transferTo(client.getOutputStream());
        }
        client.shutdownOutput();
    };

    /** The connection is reset as soon as the request has arrived. */
    NetworkFault RESET = (client, upstream) -> {
        readHead(client.getInputStream());
        client.setSoLinger(true, 0);
        client.close();
    };

    /** The connection is taken and nothing ever comes. */
    NetworkFault BLACK_HOLE = (client, upstream) -> {};

    /** The headers are received, and nothing of the body. */
    NetworkFault STALLED_BODY = (client, upstream) -> {
        readHead(client.getInputStream());
        client.getOutputStream()
                .write(bytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"));
    };

    /** The head of an answer comes, then a byte now and then. */
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

    /** The head and half of the promised body come, then the connection ends. */
    NetworkFault HALF_A_DOCUMENT = (client, upstream) -> {
        readHead(client.getInputStream());
        String half = BOARD.substring(0, BOARD.length() / 2);
        client.getOutputStream().write(bytes(head(200, "", BOARD.length()) + half));
        client.close();
    };

    /** Half of a body of no promised length comes, and the connection ends as if that were all. */
    NetworkFault HALF_A_DOCUMENT_UNNOTICED = (client, upstream) -> {
        readHead(client.getInputStream());
        client.getOutputStream()
                .write(
                        bytes(
                                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"section1\": ["));
        client.close();
    };

    /** A body without end comes as fast as it goes. */
    NetworkFault ENDLESS_DOCUMENT = (client, upstream) -> {
        readHead(client.getInputStream());
        OutputStream out = client.getOutputStream();
        out.write(bytes(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"section1\": ["));
        byte[] filling = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(filling);
        }
    };

    /** An answer that is no HTTP. */
    NetworkFault NO_HTTP = answering(bytes("220 mail.example ESMTP\r\n\r\n"));

    /** A page of a proxy in between. */
    NetworkFault HTML = answering(200, "Content-Type: text/html", bytes("<html>secret words</html>"));

    /** A document that says it is in another charset. */
    NetworkFault OTHER_CHARSET = answering(200, "Content-Type: application/json; charset=ISO-8859-1", latin1(BOARD));

    /** A document that is in another charset and does not say so. */
    NetworkFault OTHER_CHARSET_UNSAID = answering(200, "Content-Type: application/json", latin1(BOARD));

    /** A small answer that unpacks to a large one. */
    NetworkFault GZIP_BOMB =
            answering(200, "Content-Type: application/json\r\nContent-Encoding: gzip", gzip(" ".repeat(10_000_000)));

    /** Meets one connection. Whoever does not close it has it held open until the client does. */
    void meet(Socket client, int upstream) throws IOException;

    /** An answer with that status and a JSON body. */
    static NetworkFault status(int status) {
        return answering(status, "Content-Type: application/json", bytes("{\"error\": \"secret words\"}"));
    }

    /** An answer with that status that asks to be left in peace. */
    static NetworkFault busy(int status, String retryAfter) {
        return answering(
                status,
                "Content-Type: application/json\r\nRetry-After: " + retryAfter,
                bytes("{\"error\": \"secret\"}"));
    }

    private static NetworkFault answering(int status, String headers, byte[] body) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(bytes(head(status, headers + "\r\n", body.length)));
        answer.writeBytes(body);
        return answering(answer.toByteArray());
    }

    private static NetworkFault answering(byte[] answer) {
        return (client, upstream) -> {
            readHead(client.getInputStream());
            client.getOutputStream().write(answer);
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
