package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.codex.json.MalformedAnswerException;
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
final class StreamedBody extends InputStream implements HttpResponse.BodySubscriber<InputStream> {

    private static final List<ByteBuffer> END = List.of();

    private final Deadline deadline;
    private final Duration silence;
    private final long maxBytes;
    private final BlockingQueue<List<ByteBuffer>> arrived = new LinkedBlockingQueue<>();
    private volatile Optional<Throwable> broken = Optional.empty();
    private Optional<Flow.Subscription> source = Optional.empty();
    private boolean closed;

    private Iterator<ByteBuffer> pieces = END.iterator();
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private boolean ended;
    private long count;

    StreamedBody(Deadline deadline, Duration silence, long maxBytes) {
        this.deadline = deadline;
        this.silence = silence;
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
        arrived.add(buffers);
    }

    @Override
    public void onError(Throwable failure) {
        broken = Optional.of(failure);
        arrived.add(END);
    }

    @Override
    public void onComplete() {
        arrived.add(END);
    }

    @Override
    public int read() throws IOException {
        return advance() ? piece.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!advance()) {
            return -1;
        }
        int read = Math.min(length, piece.remaining());
        piece.get(target, offset, read);
        return read;
    }

    @Override
    public synchronized void close() {
        closed = true;
        source.ifPresent(Flow.Subscription::cancel);
    }

    /** Goes to the next unread byte; says whether there is one. */
    private boolean advance() throws IOException {
        while (!ended && !piece.hasRemaining()) {
            if (pieces.hasNext()) {
                take(pieces.next());
            } else {
                await();
            }
        }
        return !ended;
    }

    private void take(ByteBuffer next) throws MalformedAnswerException {
        piece = next;
        count += next.remaining();
        if (count > maxBytes) {
            close();
            throw new MalformedAnswerException("the answer is larger than " + maxBytes + " bytes");
        }
    }

    private void await() throws IOException {
        List<ByteBuffer> next = poll();
        if (next.isEmpty()) {
            ended = true;
            if (broken.isPresent()) {
                throw new IOException("the connection broke while the answer was read", broken.get());
            }
            return;
        }
        pieces = next.iterator();
        requestMore();
    }

    private List<ByteBuffer> poll() throws IOException {
        long patience = deadline.nanosWithin(silence);
        try {
            List<ByteBuffer> next = patience > 0 ? arrived.poll(patience, TimeUnit.NANOSECONDS) : null;
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
