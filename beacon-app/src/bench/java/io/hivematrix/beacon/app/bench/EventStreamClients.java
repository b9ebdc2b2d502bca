package io.hivematrix.beacon.app.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients of event streams, all read by one thread and without an HTTP library, so that they take little of the processor
 * time that they share with the measured server. Thread-safe.
 */
final class EventStreamClients implements AutoCloseable {

    private static final int BUFFER_BYTES = 16 * 1024;

    private final Selector selector = Selector.open();
    private final Queue<Stream> opened = new ConcurrentLinkedQueue<>();
    private final Queue<String> rejected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ended = new AtomicInteger();
    private final Thread reader = new Thread(this::read, "event-stream-clients");

    EventStreamClients() throws IOException {
        reader.setDaemon(true);
        reader.start();
    }

    /** Receiver of the events of a stream. */
    @FunctionalInterface
    interface EventListener {

        /** @param event the lines of the event, chunk headers included */
        void onEvent(String event);
    }

    /** Opens a stream. */
    Stream open(URI address, String token, EventListener listener) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
        String head = "GET " + address.getRawPath() + "?" + address.getRawQuery() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1)));
        channel.configureBlocking(false);
        Stream stream = new Stream(channel, listener);
        opened.add(stream);
        selector.wakeup();
        return stream;
    }

    /** Returns the number of streams whose status was not 200, and the first response of these. */
    String rejected() {
        return rejected.size() + Optional.ofNullable(rejected.peek()).map(" "::concat).orElse("");
    }

    /** Returns the number of streams that the server has closed. */
    int ended() {
        return ended.get();
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        try {
            while (selector.isOpen()) {
                selector.select();
                for (Stream stream = opened.poll(); stream != null; stream = opened.poll()) {
                    if (stream.channel.isOpen()) {
                        stream.channel.register(selector, SelectionKey.OP_READ, stream);
                    }
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    ((Stream) key.attachment()).read(buffer.clear());
                }
                selector.selectedKeys().clear();
            }
        } catch (ClosedSelectorException closed) {
            // the end of the measurement
        } catch (IOException failed) {
            throw new IllegalStateException("the streams cannot be read", failed);
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    /** Open stream of one client. */
    final class Stream implements AutoCloseable {

        private static final String END = "\n\n";

        private final SocketChannel channel;
        private final EventListener listener;
        private final StringBuilder unread = new StringBuilder();
        private boolean accepted;

        Stream(SocketChannel channel, EventListener listener) {
            this.channel = channel;
            this.listener = listener;
        }

        /** Resets the connection, as the system of a client that was killed does. */
        void reset() throws IOException {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            channel.close();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }

        private void read(ByteBuffer buffer) throws IOException {
            try {
                int length = channel.read(buffer);
                if (length < 0) {
                    ended.incrementAndGet();
                    channel.close();
                    return;
                }
                unread.append(StandardCharsets.UTF_8.decode(buffer.flip()));
            } catch (IOException closed) {
                channel.close();
                return;
            }
            if (!accepted && unread.indexOf("\r\n") >= 0) {
                accepted = true;
                if (unread.indexOf("HTTP/1.1 200 ") != 0) {
                    rejected.add(unread.toString());
                }
            }
            for (int end = unread.indexOf(END); end >= 0; end = unread.indexOf(END)) {
                listener.onEvent(unread.substring(0, end));
                unread.delete(0, end + END.length());
            }
        }
    }
}
