package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.codex.json.MalformedResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Response body as a stream, bounded in size, in time between two buffers and in total time; the JDK's client bounds none
 * of them. Closing it before its end closes the connection. Buffers are requested one at a time, so an unread body uses no
 * memory. Read by one thread.
 */
final class BoundedBodySubscriber extends InputStream implements HttpResponse.BodySubscriber<InputStream> {

    private static final List<ByteBuffer> END = List.of();

    private final Deadline deadline;
    private final Duration readTimeout;
    private final long maxBytes;
    private final BlockingQueue<List<ByteBuffer>> queue = new LinkedBlockingQueue<>();
    private volatile Optional<Throwable> failure = Optional.empty();
    private Optional<Flow.Subscription> source = Optional.empty();
    private boolean closed;

    private Iterator<ByteBuffer> buffers = END.iterator();
    private ByteBuffer current = ByteBuffer.allocate(0);
    private boolean ended;
    private long count;

    BoundedBodySubscriber(Deadline deadline, Duration readTimeout, long maxBytes) {
        this.deadline = deadline;
        this.readTimeout = readTimeout;
        this.maxBytes = maxBytes;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        source = Optional.of(subscription);
        if (closed) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        queue.add(buffers);
    }

    @Override
    public void onError(Throwable cause) {
        failure = Optional.of(cause);
        queue.add(END);
    }

    @Override
    public void onComplete() {
        queue.add(END);
    }

    @Override
    public int read() throws IOException {
        return advance() ? current.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!advance()) {
            return -1;
        }
        int read = Math.min(length, current.remaining());
        current.get(target, offset, read);
        return read;
    }

    @Override
    public synchronized void close() {
        closed = true;
        source.ifPresent(Flow.Subscription::cancel);
    }

    /** Moves to the next unread byte; returns false at the end. */
    private boolean advance() throws IOException {
        while (!ended && !current.hasRemaining()) {
            if (buffers.hasNext()) {
                use(buffers.next());
            } else {
                nextBuffers();
            }
        }
        return !ended;
    }

    private void use(ByteBuffer next) throws MalformedResponseException {
        current = next;
        count += next.remaining();
        if (count > maxBytes) {
            close();
            throw new MalformedResponseException("the response is larger than " + maxBytes + " bytes");
        }
    }

    private void nextBuffers() throws IOException {
        List<ByteBuffer> next = poll();
        if (next.isEmpty()) {
            ended = true;
            if (failure.isPresent()) {
                throw new IOException("the connection was closed while the response was read", failure.get());
            }
            return;
        }
        buffers = next.iterator();
        requestMore();
    }

    private List<ByteBuffer> poll() throws IOException {
        long timeout = deadline.remainingNanos(readTimeout);
        try {
            List<ByteBuffer> next = timeout > 0 ? queue.poll(timeout, TimeUnit.NANOSECONDS) : null;
            if (next == null) {
                close();
                throw new HttpTimeoutException("the response was not complete in time");
            }
            return next;
        } catch (InterruptedException interrupted) {
            close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the response was read");
        }
    }

    private synchronized void requestMore() {
        if (!closed) {
            source.ifPresent(subscription -> subscription.request(1));
        }
    }
}
