package io.hivematrix.beacon.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LateTlsTest {

    private static final String PROTOCOLS = "jdk.tls.client.protocols";
    private static final String PASSWORD = "of-no-use";

    @TempDir
    private Path directory;

    private final AtomicInteger setUp = new AtomicInteger();

    @Test
    void plainAddressesNeedNone() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            int status = ask(server, "http", counting(SSLContext.getDefault()));

            assertThat(status).isEqualTo(204);
            assertThat(setUp).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aCertificateThatIsTrustedWillDo() throws Exception {
        SSLContext certified = certified();
        HttpServer server = secure(certified);
        try {
            assertThat(ask(server, "https", counting(certified))).isEqualTo(204);
            assertThat(setUp).hasValue(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whoChoosesProtocolsIsOfferedThoseOfTheContextBehind() throws Exception {
        SSLContext behind = SSLContext.getInstance("TLSv1.2");
        behind.init(null, null, null);
        SSLContext late = counting(behind);
        assertThat(late.getDefaultSSLParameters().getProtocols()).containsExactly("TLSv1.3", "TLSv1.2");
        assertThat(setUp).hasValue(0);

        System.setProperty(PROTOCOLS, "TLSv1.3,TLSv1.2"); // what the rest of this process offers anyway
        try {
            assertThat(late.getDefaultSSLParameters().getProtocols()).containsExactly("TLSv1.2");
        } finally {
            System.clearProperty(PROTOCOLS);
        }
    }

    @Test
    void whereItCannotBeSetUpTheReasonIsSaid() {
        SSLContext broken = LateTls.of(() -> {
            throw new NoSuchAlgorithmException("Default", new IOException("Invalid keystore format"));
        });

        assertThatThrownBy(broken::getSocketFactory)
                .hasMessage("TLS cannot be set up: Invalid keystore format")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefused() throws Exception {
        HttpServer server = secure(certified());
        try {
            assertThatThrownBy(() -> ask(server, "https", LateTls.ofJava())).isInstanceOf(SSLHandshakeException.class);
        } finally {
            server.stop(0);
        }
    }

    private SSLContext counting(SSLContext behind) {
        return LateTls.of(() -> {
            setUp.incrementAndGet();
            return behind;
        });
    }

    private static int ask(HttpServer server, String scheme, SSLContext tls) throws Exception {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        URI address = URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
        return HttpClient.newBuilder()
                .sslContext(tls)
                .build()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpServer secure(SSLContext tls) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    /** A context that has a certificate of its own for 127.0.0.1, and trusts it. */
    private SSLContext certified() throws Exception {
        Path file = directory.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "beacon",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.txt").toFile())
                .start();
        assertThat(keytool.waitFor(50, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return tls;
    }
}
