package io.hivematrix.beacon.app.redis;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * TCP proxy between one Beacon and Redis whose network can be slow or cut: then connections stay open and no byte passes.
 */
final class RedisProxy implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int redis;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;
    private volatile Duration delay = Duration.ZERO;

    RedisProxy(int redis) throws IOException {
        this.redis = redis;
        start(this::accept);
    }

    URI address() {
        return URI.create("redis://127.0.0.1:" + server.getLocalPort() + "/0");
    }

    void cut() {
        isCut = true;
    }

    /** Lets bytes pass again, on new connections. */
    void open() {
        isCut = false;
        sockets.forEach(RedisProxy::close);
    }

    /** Delays all bytes in each direction. */
    void delay(Duration time) {
        delay = time;
    }

    private void accept() throws IOException {
        while (true) {
            Socket beacon = server.accept();
            start(() -> connect(beacon));
        }
    }

    private void connect(Socket beacon) throws IOException {
        try (beacon;
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), redis)) {
            start(() -> copy(upstream, beacon));
            copy(beacon, upstream);
        }
    }

    private void copy(Socket from, Socket to) throws IOException {
        sockets.add(from);
        try (from;
                to) {
            byte[] buffer = new byte[16_384];
            for (int length = 0; length >= 0; length = from.getInputStream().read(buffer)) {
                sleep(delay);
                if (!isCut) {
                    to.getOutputStream().write(buffer, 0, length);
                }
            }
        } finally {
            sockets.remove(from);
        }
    }

    private static void sleep(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException ended) {
                // a side has closed the connection
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        sockets.forEach(RedisProxy::close);
    }
}
