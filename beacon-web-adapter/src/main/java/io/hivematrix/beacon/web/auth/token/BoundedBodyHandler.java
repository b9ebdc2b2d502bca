package io.hivematrix.beacon.web.auth.token;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of a response, given up as soon as it is longer than allowed. */
final class BoundedBodyHandler implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private final long most;
    private Subscription subscription;
    private long seen;

    /** At most that many bytes. */
    BoundedBodyHandler(long most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        whole.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        seen += parts.stream().mapToLong(ByteBuffer::remaining).sum();
        if (seen > most) {
            subscription.cancel();
            whole.onError(new IOException("the answer is longer than " + most + " bytes"));
        } else {
            whole.onNext(parts);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.onError(failure);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }
}
