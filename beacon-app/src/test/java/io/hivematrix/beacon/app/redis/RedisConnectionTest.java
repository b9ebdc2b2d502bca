package io.hivematrix.beacon.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.config.ConfigSource;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.wiring.SettingsMapper;
import io.hivematrix.beacon.codex.shared.FetchTurn;
import io.hivematrix.beacon.codex.shared.SharingUnavailableException;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
class RedisConnectionTest {

    private static final String PASSWORD = "of-a-test";

    @TempDir
    private Path directory;

    @Test
    void passwordAndDatabase_areUsed() throws Exception {
        try (RedisServer server = new RedisServer("--requirepass", PASSWORD);
                RedisAdapter adapter = adapter("redis://:" + PASSWORD + "@127.0.0.1:" + server.port() + "/3")) {
            RedisServer.start(adapter);
            next(adapter);

            assertThat(server.keysOf(PASSWORD, 3))
                    .allMatch(key -> key.startsWith("beacon:"))
                    .isNotEmpty();
            assertThat(server.keysOf(PASSWORD, 0)).isEmpty();
        }
    }

    @Test
    void userOfDocument_hasEnoughRights() throws Exception {
        String example = Files.readString(Path.of("..", "docs", "scaling.md"))
                .lines()
                .filter(line -> line.startsWith("ACL SETUSER north "))
                .findFirst()
                .orElseThrow();
        try (RedisServer server =
                        new RedisServer(example.replace("ACL SETUSER", "--user").split(" "));
                RedisAdapter adapter = adapter(
                        "redis://north:password@127.0.0.1:" + server.port() + "/0", "BEACON_REDIS_PREFIX", "north:");
                RedisAdapter denied = adapter("redis://north:password@127.0.0.1:" + server.port() + "/0")) {
            Queue<Long> numbers = new ConcurrentLinkedQueue<>();
            adapter.documents().subscribe("board", numbers::add);
            RedisServer.start(adapter);
            long number = TestDocuments.number(next(adapter));
            assertThat(TestDocuments.publish(adapter.documents(), number, "{}")).isTrue();
            await().until(() -> numbers.contains(number));
            await().until(() -> adapter.rateLimits()
                    .tryConsume("u", RedisRateLimitsTest.FIVE_PER_HOUR)
                    .isPresent());

            RedisServer.start(denied);
            assertThatExceptionOfType(SharingUnavailableException.class).isThrownBy(() -> next(denied));
        }
    }

    @Test
    void nameOfContainer_isHost() {
        RedisURI address = RedisConnection.address(new RedisSettings(
                URI.create("rediss://north:pass%40word@hive_redis:6380/3"), "b:", RedisServer.KEY, Optional.empty()));

        assertThat(address.getHost()).isEqualTo("hive_redis");
        assertThat(address.getPort()).isEqualTo(6380);
        assertThat(address.getDatabase()).isEqualTo(3);
        assertThat(address.isSsl()).isTrue();
        RedisCredentials credentials =
                address.getCredentialsProvider().resolveCredentials().toFuture().join();
        assertThat(credentials.getUsername()).isEqualTo("north");
        assertThat(credentials.getPassword()).containsExactly("pass@word".toCharArray());
    }

    @Test
    void wrongPassword_isUnhealthy() {
        try (RedisServer server = new RedisServer("--requirepass", PASSWORD);
                RedisAdapter adapter = adapter("redis://:wrong@127.0.0.1:" + server.port() + "/0")) {
            adapter.start();
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> adapter.probe().check().error().isPresent());
        }
    }

    @Test
    void tls_trustsAuthoritiesOfSetting() throws Exception {
        makeCertificate();
        int port = RedisServer.freePort();
        try (RedisServer server = new RedisServer(
                        "--tls-port",
                        "" + port,
                        "--tls-cert-file",
                        directory.resolve("cert.pem").toString(),
                        "--tls-key-file",
                        directory.resolve("key.pem").toString(),
                        "--tls-auth-clients",
                        "no");
                RedisAdapter trusting =
                        adapter("rediss://127.0.0.1:" + port, "BEACON_CA_FILE", "" + directory.resolve("cert.pem"));
                RedisAdapter other = adapter("rediss://127.0.0.1:" + port)) {
            RedisServer.start(trusting);
            other.start();

            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> other.probe().check().error().isPresent());
            assertThat(server.keys()).isEmpty();
        }
    }

    @Test
    void serverStops_failsAtOnceAndRecovers() throws Exception {
        try (RedisServer server = new RedisServer();
                RedisAdapter adapter = adapter(server.address().toString())) {
            RedisServer.start(adapter);
            server.stop();
            assertThatExceptionOfType(SharingUnavailableException.class).isThrownBy(() -> next(adapter));
            await().untilAsserted(
                            () -> assertThat(adapter.probe().check().error()).isPresent());
            server.restart();

            await().atMost(Duration.ofSeconds(5))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(next(adapter)).isInstanceOf(FetchTurn.Fetch.class));
        }
    }

    @Test
    void publishedBeforeConnection_isAnnounced() {
        try (RedisServer server = new RedisServer();
                RedisAdapter adapter = adapter(server.address().toString())) {
            Queue<Long> numbers = new ConcurrentLinkedQueue<>();
            adapter.documents().subscribe("board", numbers::add);
            server.run(commands -> commands.hset("beacon:v1:board", "number", "7"));
            adapter.start();

            await().untilAsserted(() -> assertThat(numbers).contains(7L));
        }
    }

    @Test
    void lostNotification_isAnnouncedLater() {
        try (RedisServer server = new RedisServer();
                RedisAdapter adapter = adapter(server.address().toString())) {
            Queue<Long> numbers = new ConcurrentLinkedQueue<>();
            adapter.documents().subscribe("board", numbers::add);
            RedisServer.start(adapter);
            server.run(commands -> commands.hset("beacon:v1:board", "number", "7"));

            await().atMost(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(numbers).contains(7L));
        }
    }

    @Test
    void serverHangs_failsInTime() {
        try (RedisServer server = new RedisServer();
                RedisAdapter adapter = adapter(server.address().toString())) {
            RedisServer.start(adapter);
            server.signal("STOP");
            long start = System.nanoTime();
            assertThatExceptionOfType(SharingUnavailableException.class).isThrownBy(() -> next(adapter));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    private static FetchTurn next(RedisAdapter adapter) throws SharingUnavailableException {
        return adapter.documents().next("board", 0, false, Duration.ofSeconds(1));
    }

    private static RedisAdapter adapter(String address, String... more) {
        Map<String, String> settings =
                new HashMap<>(Map.of("BEACON_REDIS_URL", address, "SECRET_KEY", Replicas.SECRET));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        Configuration configuration = new Configuration(List.of(new ConfigSource("test", settings)));
        return RedisServer.adapter(SettingsMapper.redis(configuration).orElseThrow());
    }

    private void makeCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = directory.resolve("keys.p12");
        int exitCode = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "redis",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(exitCode).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        writePem("cert.pem", "CERTIFICATE", keys.getCertificate("redis").getEncoded());
        writePem(
                "key.pem",
                "PRIVATE KEY",
                keys.getKey("redis", PASSWORD.toCharArray()).getEncoded());
    }

    private void writePem(String file, String type, byte[] content) throws IOException {
        String base64 = Base64.getMimeEncoder().encodeToString(content);
        Files.writeString(
                directory.resolve(file), "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n");
    }
}
