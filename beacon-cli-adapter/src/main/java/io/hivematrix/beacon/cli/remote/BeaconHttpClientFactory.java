package io.hivematrix.beacon.cli.remote;

import io.hivematrix.beacon.cli.env.ConnectionSettings;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** Factory of the HTTP client of the commands: one connection per request. */
final class BeaconHttpClientFactory {

    private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(5);

    private static final Http1Config HTTP = Http1Config.custom()
            .setMaxLineLength(64 * 1024)
            .setMaxHeaderCount(200)
            .build();

    private BeaconHttpClientFactory() {}

    /** Creates a client whose reads wait at most {@code readTimeout}. */
    static CloseableHttpClient create(Duration readTimeout, ConnectionSettings settings) {
        return HttpClients.custom()
                .setConnectionManager(connections(readTimeout, settings))
                .setRoutePlanner(new SystemDefaultRoutePlanner(settings.proxies()))
                .setDefaultHeaders(List.of(new BasicHeader("Connection", "close")))
                .setDefaultRequestConfig(
                        RequestConfig.custom().setProtocolUpgradeEnabled(false).build())
                .setDefaultCookieSpecRegistry(name -> null) // else the list of public suffixes is loaded
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableRedirectHandling()
                .build();
    }

    /** The default parser of responses skips lines that are not HTTP and waits for others. */
    private static HttpClientConnectionManager connections(Duration readTimeout, ConnectionSettings settings) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HTTP)
                        .responseParserFactory(new DefaultHttpResponseParserFactory(HTTP))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT_TIMEOUT)
                        .setSocketTimeout(Timeout.of(readTimeout))
                        .build())
                .setTlsSocketStrategy((socket, host, port, attachment, context) -> new DefaultClientTlsStrategy(
                                settings.tls().get(), HostnameVerificationPolicy.BUILTIN, NoopHostnameVerifier.INSTANCE)
                        .upgrade(socket, host, port, attachment, context))
                .build();
    }
}
