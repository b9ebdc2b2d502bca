package io.hivematrix.beacon.web.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.web.page.PageResource;
import io.hivematrix.beacon.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {

    private final MemoryBudget budget = new MemoryBudget(100, 2, () -> 0);
    private final ExecutorService clients = Executors.newCachedThreadPool();

    @AfterEach
    void stopClients() {
        clients.shutdownNow();
    }

    @Test
    void clientThatHoldsHalf_isRejected_othersAreServed() {
        Runnable release = budget.reserve("greedy", 40);

        assertThatThrownBy(() -> budget.reserve("greedy", 40))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> {
                    assertThat(rejected.problem().status()).isEqualTo(503);
                    assertThat(rejected.problem().headers()).containsKey("Retry-After");
                });
        budget.reserve("other", 60).run();
        release.run();
        budget.reserve("greedy", 40).run();
    }

    @Test
    void pagesOfUsualBoards_doNotWaitForEachOther() {
        MemoryBudget ofShippedHeap = new MemoryBudget(32L << 20, 1, () -> 0);

        for (int user = 0; user < 16; user++) {
            ofShippedHeap.reserve("user " + user, 500 * 3_000L); // 500 tickets; a wait would end in a 503
        }

        assertThat(ofShippedHeap.waiting()).isZero();
    }

    @Test
    void pagesOfOneUserOnAllWorkers_fitItsShare() {
        MemoryBudget ofShippedHeap = new MemoryBudget(32L << 20, 1, () -> 0);

        for (int worker = 0; worker < 16; worker++) {
            ofShippedHeap.reserve("user", 500 * PageResource.BYTES_PER_ROW);
        }

        assertThat(ofShippedHeap.waiting()).isZero();
    }

    @Test
    void responseLargerThanBudget_getsAllOfIt() {
        budget.reserve("first", 1_000).run();
        budget.reserve("second", 100).run();
    }

    @Test
    void waitingClients_leastRecentBytesFirst() {
        budget.reserve("frequent", 80).run();
        List<String> served = Collections.synchronizedList(new ArrayList<>());
        Runnable release = budget.reserve("running", 100);
        CompletableFuture<?> frequent = reserveLater("frequent", served);
        await().until(() -> budget.waiting() == 1);
        CompletableFuture<?> rare = reserveLater("rare", served);
        await().until(() -> budget.waiting() == 2);

        release.run();

        rare.join();
        frequent.join();
        assertThat(served).containsExactly("rare", "frequent");
    }

    @Test
    void tooManyWaiting_rejectsMostFrequentClient() {
        budget.reserve("frequent", 80).run();
        List<String> served = Collections.synchronizedList(new ArrayList<>());
        Runnable release = budget.reserve("running", 100);
        CompletableFuture<?> frequent = reserveLater("frequent", served);
        await().until(() -> budget.waiting() == 1);
        for (int i = 0; i < 4; i++) {
            CompletableFuture<?> unused = reserveLater("rare " + i, served);
        }

        assertThatThrownBy(frequent::join).hasRootCauseInstanceOf(ProblemException.class);
        release.run();
        await().until(() -> served.size() == 4);
    }

    @Test
    void largeResponses_waitForProcessor_smallOnesDoNot() {
        List<String> served = Collections.synchronizedList(new ArrayList<>());
        Runnable first = budget.reserve("first", 13);
        Runnable second = budget.reserve("second", 13);
        CompletableFuture<?> third = reserveLater("third", served);
        await().until(() -> budget.waiting() == 1);

        budget.reserve("other", 1).run();
        assertThat(served).isEmpty();

        first.run();
        second.run();
        third.join();
    }

    private CompletableFuture<?> reserveLater(String client, List<String> served) {
        return CompletableFuture.runAsync(
                () -> {
                    Runnable release = budget.reserve(client, 70);
                    served.add(client);
                    release.run();
                },
                clients);
    }
}
