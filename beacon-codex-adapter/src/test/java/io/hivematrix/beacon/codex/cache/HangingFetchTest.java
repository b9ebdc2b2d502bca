package io.hivematrix.beacon.codex.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Fetches that another Beacon overtakes. */
@Timeout(20)
class HangingFetchTest {

    private final LoaderFixture fixture = new LoaderFixture();
    private final Logger log = (Logger) LoggerFactory.getLogger(SharedLoader.class);
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    @BeforeEach
    void captureLog() {
        appender.start();
        log.addAppender(appender);
        log.setLevel(Level.WARN);
    }

    @AfterEach
    void releaseLog() {
        log.detachAppender(appender);
        log.setLevel(Level.OFF);
    }

    @Test
    void fetchHangs_newerDocumentIsLoaded() throws Exception {
        CompletableFuture<Void> fetching = new CompletableFuture<>();
        CompletableFuture<Void> released = new CompletableFuture<>();
        SharedLoader<String> hanging = fixture.loader(() -> {
            fetching.complete(null);
            released.join();
        });
        CompletableFuture<String> loading = CompletableFuture.supplyAsync(() -> LoaderFixture.value(hanging));
        fetching.get();

        fixture.documents.put(LoaderFixture.document(7, "newer", Duration.ZERO));
        assertThat(loading.get()).isEqualTo("newer");
        released.complete(null);
        assertThat(fixture.loader().load()).isEqualTo("newer");
    }

    @Test
    void fetchFailsAfterNewerDocument_isLogged() throws Exception {
        CompletableFuture<Void> fetching = new CompletableFuture<>();
        CompletableFuture<Void> released = new CompletableFuture<>();
        SharedLoader<String> hanging = fixture.loader(() -> {
            fetching.complete(null);
            released.join();
            throw new StackOverflowError();
        });
        CompletableFuture<String> loading = CompletableFuture.supplyAsync(() -> LoaderFixture.value(hanging));
        fetching.get();
        fixture.documents.put(LoaderFixture.document(7, "newer", Duration.ZERO));
        loading.get();
        released.complete(null);

        AtomicInteger number = new AtomicInteger(7);
        await().until(() -> {
            fixture.documents.put(LoaderFixture.document(number.incrementAndGet(), "latest", Duration.ZERO));
            LoaderFixture.value(hanging);
            return isLogged(StackOverflowError.class);
        });
    }

    @Test
    void fetchHangs_noSecondFetchIsStarted() throws Exception {
        AtomicInteger started = new AtomicInteger();
        CompletableFuture<Void> released = new CompletableFuture<>();
        SharedLoader<String> hanging = fixture.loader(() -> {
            started.incrementAndGet();
            released.join();
        });
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> LoaderFixture.value(hanging));
        await().until(() -> started.get() == 1);
        fixture.documents.put(LoaderFixture.document(7, "newer", Duration.ZERO));
        first.get();
        FutureTask<String> second = waitingLoad(hanging);
        fixture.documents.put(LoaderFixture.document(8, "latest", Duration.ZERO));

        assertThat(second.get()).isEqualTo("latest");
        assertThat(started).hasValue(1);
        released.complete(null);
    }

    @Test
    void fetchAloneHangs_noSecondFetchIsStarted() throws Exception {
        AtomicInteger started = new AtomicInteger();
        CompletableFuture<Void> released = new CompletableFuture<>();
        SharedLoader<String> hanging = fixture.loader(() -> {
            started.incrementAndGet();
            released.join();
        });
        fixture.documents.setAway(true);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> LoaderFixture.value(hanging));
        await().until(() -> started.get() == 1);
        fixture.documents.setAway(false);
        fixture.documents.put(LoaderFixture.document(7, "newer", Duration.ZERO));
        assertThat(first.get()).isEqualTo("newer");
        FutureTask<String> second = waitingLoad(hanging);
        fixture.documents.put(LoaderFixture.document(8, "latest", Duration.ZERO));

        assertThat(second.get()).isEqualTo("latest");
        assertThat(started).hasValue(1);
        released.complete(null);
    }

    @Test
    void fetchHangsAndOthersDie_fetchesAfterOneLease() throws Exception {
        AtomicInteger started = new AtomicInteger();
        CompletableFuture<Void> released = new CompletableFuture<>();
        SharedLoader<String> hanging = fixture.loader(() -> {
            if (started.incrementAndGet() == 1) {
                released.join();
            }
        });
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> LoaderFixture.value(hanging));
        await().until(() -> started.get() == 1);
        fixture.documents.put(LoaderFixture.document(7, "newer", Duration.ZERO));
        first.get();
        FutureTask<String> second = waitingLoad(hanging);
        fixture.clock.advance(Duration.ofSeconds(1));
        fixture.documents.expireLease();

        assertThat(second.get(5, TimeUnit.SECONDS)).isEqualTo("fetched 2");
        released.complete(null);
    }

    /** Returns a load that waits for other Beacons. */
    private static FutureTask<String> waitingLoad(SharedLoader<String> loader) {
        FutureTask<String> load = new FutureTask<>(() -> LoaderFixture.value(loader));
        Thread loading = new Thread(load);
        loading.start();
        await().until(() -> loading.getState() == Thread.State.TIMED_WAITING);
        return load;
    }

    private boolean isLogged(Class<?> failure) {
        return appender.list.stream()
                .anyMatch(event -> event.getThrowableProxy() != null
                        && event.getThrowableProxy().getClassName().equals(failure.getName()));
    }
}
