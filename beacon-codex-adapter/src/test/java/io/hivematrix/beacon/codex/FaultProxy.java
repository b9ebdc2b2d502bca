package io.hivematrix.beacon.codex;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** TCP proxy that applies a {@link NetworkFault} to its connections and counts those that the client has not closed. */
final class FaultProxy implements AutoCloseable {

    private final ServerSocket server;
    private final int upstream;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile NetworkFault fault = NetworkFault.NONE;

    FaultProxy(int upstream) {
        this.upstream = upstream;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        threads.execute(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    void inject(NetworkFault fault) {
        this.fault = fault;
    }

    /** Returns the number of connections so far. */
    int accepted() {
        return accepted.get();
    }

    /** Returns the number of connections that the client has not closed. */
    int open() {
        return open.size();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket client = server.accept();
                open.add(client);
                accepted.incrementAndGet();
                threads.execute(() -> handle(client));
            }
        } catch (IOException | RejectedExecutionException closed) {
            // closed at the end of the test
        }
    }

    private void handle(Socket client) {
        try (client) {
            fault.apply(client, upstream);
            drain(client.getInputStream());
        } catch (IOException disconnected) {
            // the client has closed the connection, or the fault has
        } finally {
            open.remove(client);
        }
    }

    /** Reads until the client closes. */
    private static void drain(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        threads.shutdownNow();
    }
}
