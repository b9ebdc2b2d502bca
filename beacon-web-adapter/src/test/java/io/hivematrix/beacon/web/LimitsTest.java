package io.hivematrix.beacon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.FixedBoardSource;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.hivematrix.beacon.web.server.ServerLimits;
import io.hivematrix.beacon.web.testing.RawHttp;
import io.hivematrix.beacon.web.testing.RawHttpResponse;
import io.hivematrix.beacon.web.testing.TestBeacon;
import io.hivematrix.beacon.web.testing.TestSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Limits for slow clients, many clients and large requests. */
class LimitsTest {

    private static final ServerLimits SMALL = new ServerLimits(
            1024,
            4096,
            32,
            100,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            10_000,
            8,
            8,
            2,
            Duration.ofSeconds(7),
            2);

    private final BlockingQueue<RequestRecord> completed = new LinkedBlockingQueue<>();

    /** Blocks until released, and reads bodies. */
    @Path("/test")
    public static final class TestResource {

        private final CountDownLatch entered = new CountDownLatch(2);
        private final CountDownLatch release = new CountDownLatch(1);

        /** Blocks until released. */
        @GET
        @Path("wait")
        public String waits() throws InterruptedException {
            entered.countDown();
            release.await(20, TimeUnit.SECONDS);
            return "done";
        }

        /** Returns the length of the body. */
        @POST
        @Path("read")
        public int reads(String body) {
            return body.length();
        }
    }

    /** Liveness probe without dependencies. */
    @Path("/health/live")
    public static final class LiveResource {

        @GET
        public String live() {
            return "alive";
        }
    }

    @Test
    void liveness_doesNotNeedWorkers() throws Exception {
        TestResource resource = new TestResource();
        try (TestBeacon beacon = TestBeacon.start(
                        FixedBoardSource.of(Boards.small()),
                        settings -> TestSettings.web(SMALL),
                        parts -> parts.with(resource).with(new LiveResource()));
                RawHttp first = new RawHttp(beacon.address());
                RawHttp second = new RawHttp(beacon.address())) {
            first.send(TestBeacon.request("GET", "/test/wait"));
            second.send(TestBeacon.request("GET", "/test/wait"));
            assertThat(resource.entered.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(beacon.get("/health/live").text()).isEqualTo("alive");
            assertThat(beacon.get("/test/wait").status()).isEqualTo(503);
            resource.release.countDown();
            assertThat(first.receive().text()).isEqualTo("done");
        }
    }

    @Test
    void rejectsChunkedBodyOverLimit() throws IOException {
        try (TestBeacon beacon = start(SMALL, new TestResource())) {
            assertThat(post(beacon, "a\r\n0123456789\r\n0\r\n\r\n").text()).isEqualTo("10");
            assertThat(post(beacon, "70\r\n" + "x".repeat(0x70) + "\r\n0\r\n\r\n")
                            .status())
                    .isEqualTo(413);
        }
    }

    @Test
    void rejectsBodyNotReceivedInTime() throws IOException {
        try (TestBeacon beacon = start(SMALL, new TestResource())) {
            assertThat(post(beacon, "a\r\n01234").status()).isEqualTo(408);
        }
    }

    @Test
    void closesConnectionOnSlowHeaders() throws IOException {
        try (TestBeacon beacon = start(SMALL, new TestResource());
                RawHttp http = new RawHttp(beacon.address())) {
            http.send("GET / HTTP/1.1\r\nHost: beac");

            assertThat(http.isClosed()).isTrue();
        }
    }

    @Test
    void closesIdleConnection() throws IOException {
        try (TestBeacon beacon = start(SMALL, new TestResource());
                RawHttp http = new RawHttp(beacon.address())) {
            http.send(TestBeacon.request("GET", "/"));
            http.receive();

            assertThat(http.isClosed()).isTrue();
        }
    }

    @Test
    void slowReaders_doNotBlockWorkers() throws IOException {
        FixedBoardSource boards = FixedBoardSource.of(Boards.large(3000));
        ServerLimits fewWorkers = new ServerLimits(
                1024,
                4096,
                32,
                100,
                Duration.ofSeconds(20),
                Duration.ofSeconds(1),
                10_000,
                30,
                30,
                30,
                Duration.ofSeconds(7),
                1);
        List<RawHttp> slow = new ArrayList<>();
        try (TestBeacon beacon = TestBeacon.start(boards, settings -> TestSettings.web(fewWorkers), parts -> parts)) {
            for (int i = 0; i < 10; i++) {
                RawHttp http = new RawHttp(beacon.address());
                http.send(TestBeacon.request("GET", "/api/tickets/helpdesk"));
                slow.add(http);
            }
            assertThat(beacon.get("/").status()).isEqualTo(302);
            assertThat(slow.get(9).receive().json().get("total_active_items").asInt())
                    .isPositive();
        } finally {
            for (RawHttp http : slow) {
                http.close();
            }
        }
    }

    @Test
    void closesConnectionOfSlowReader() throws Exception {
        FixedBoardSource boards = FixedBoardSource.of(Boards.large(20_000));
        try (TestBeacon beacon = TestBeacon.start(
                        boards, settings -> TestSettings.web(SMALL), parts -> parts.withListener(completed::add));
                RawHttp slow = new RawHttp(beacon.address())) {
            slow.send(TestBeacon.request("GET", "/api/tickets/helpdesk"));
            long length = Long.parseLong(slow.receive(false).header("content-length"));
            awaitCompleted(1); // the idle time starts when the whole response waits to be read
            try (RawHttp later = new RawHttp(beacon.address())) {
                assertThat(later.isClosed())
                        .as("a connection that became idle later")
                        .isTrue();
            }
            assertThat(slow.drainedBytes()).isLessThan(length);
        }
    }

    @Test
    void closesConnectionOfPipeliningClientThatDoesNotRead() throws Exception {
        FixedBoardSource boards = FixedBoardSource.of(Boards.large(3000));
        try (TestBeacon beacon =
                        TestBeacon.start(boards, settings -> settings, parts -> parts.withListener(completed::add));
                RawHttp greedy = new RawHttp(beacon.address())) {
            int length = beacon.get("/api/tickets/helpdesk").body().length;
            greedy.send(TestBeacon.request("GET", "/api/tickets/helpdesk").repeat(50));
            awaitCompleted(3); // a client that reads earlier than that has no unread bytes

            assertThat(greedy.drainedBytes()).isLessThan(50L * length);
        }
    }

    private void awaitCompleted(int requests) throws InterruptedException {
        for (int i = 0; i < requests; i++) {
            assertThat(completed.poll(20, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void rejectsExcessRequests_servesOthers() throws Exception {
        TestResource resource = new TestResource();
        try (TestBeacon beacon = start(SMALL, resource);
                RawHttp first = new RawHttp(beacon.address());
                RawHttp second = new RawHttp(beacon.address())) {
            first.send(TestBeacon.request("GET", "/test/wait"));
            second.send(TestBeacon.request("GET", "/test/wait"));
            assertThat(resource.entered.await(10, TimeUnit.SECONDS)).isTrue();
            RawHttpResponse rejected = beacon.get("/test/wait");
            assertThat(rejected.status()).isEqualTo(503);
            assertThat(rejected.header("retry-after")).isEqualTo("7");
            assertThat(rejected.json().get("type").asText()).isEqualTo("urn:hivematrix:beacon:problem:overload");

            resource.release.countDown();
            assertThat(first.receive().text()).isEqualTo("done");
            assertThat(second.receive().text()).isEqualTo("done");
            assertThat(beacon.get("/").status()).isEqualTo(302);
        }
    }

    private static RawHttpResponse post(TestBeacon beacon, String body) throws IOException {
        return RawHttp.exchange(
                beacon.address(),
                TestBeacon.request("POST", "/test/read", "Content-Type: text/plain", "Transfer-Encoding: chunked")
                        + body);
    }

    private static TestBeacon start(ServerLimits limits, TestResource resource) throws IOException {
        return TestBeacon.start(
                FixedBoardSource.of(Boards.small()),
                settings -> TestSettings.web(limits),
                parts -> parts.with(resource));
    }
}
