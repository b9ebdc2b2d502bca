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
 * The body of an answer as a stream that is bounded in every way: by its size, by the silence between two bytes, and by
 * the time the call may take in all. The JDK's client bounds none of the three. Closing it before its end closes the
 * connection. The bytes are asked for one piece at a time, so a body that nobody reads fills no memory.
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

    BoundedBodySubscriber(Deadline deadline, Duration silence, long maxBytes) {
        this.deadline = deadline;
        this.readTimeout = silence;
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

    /** Goes to the next unread byte; says whether there is one. */
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
            throw new MalformedResponseException("the answer is larger than " + maxBytes + " bytes");
        }
    }

    private void nextBuffers() throws IOException {
        List<ByteBuffer> next = poll();
        if (next.isEmpty()) {
            ended = true;
            if (failure.isPresent()) {
                throw new IOException("the connection broke while the answer was read", failure.get());
            }
            return;
        }
        buffers = next.iterator();
        requestMore();
    }

    private List<ByteBuffer> poll() throws IOException {
        long patience = deadline.remainingNanos(readTimeout);
        try {
            List<ByteBuffer> next = patience > 0 ? queue.poll(patience, TimeUnit.NANOSECONDS) : null;
            if (next == null) {
                close();
                throw new HttpTimeoutException("the answer did not arrive in time");
            }
            return next;
        } catch (InterruptedException interrupted) {
            close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the answer was read");
        }
    }

    private synchronized void requestMore() {
        if (!closed) {
            source.ifPresent(subscription -> subscription.request(1));
        }
    }
}
