package io.hivematrix.beacon.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class CorrelatedExecutorTest {

    private final ExecutorService oneThread = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        MDC.clear();
        oneThread.shutdownNow();
    }

    @Test
    void passesMdcToTaskAndClearsItAfterwards() {
        MDC.put("correlation_id", "of-the-request");

        String during = CompletableFuture.supplyAsync(
                        () -> MDC.get("correlation_id"), new CorrelatedExecutor(oneThread))
                .join();
        String after = CompletableFuture.supplyAsync(() -> String.valueOf(MDC.get("correlation_id")), oneThread)
                .join();

        assertThat(during).isEqualTo("of-the-request");
        assertThat(after).isEqualTo("null");
    }
}
