package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.codex.config.HttpClientSettings;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
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

/** Factory of the HTTP client: limits for everything, nothing added to requests, invalid responses rejected. */
final class ApacheClientFactory {

    /** More than the callers of the process, so that none waits for a connection. */
    private static final int MAX_CONNECTIONS = 256;

    private static final Http1Config HTTP = Http1Config.custom()
            .setMaxLineLength(64 * 1024)
            .setMaxHeaderCount(200)
            .build();

    private ApacheClientFactory() {}

    static CloseableHttpClient create(HttpClientSettings settings, DnsResolver names) {
        return HttpClients.custom()
                .setConnectionManager(connections(settings, names))
                .setRoutePlanner(new SystemDefaultRoutePlanner(settings.proxies()))
                .setDefaultHeaders(List.of(new BasicHeader("Connection", "close")))
                .setDefaultRequestConfig(
                        RequestConfig.custom().setProtocolUpgradeEnabled(false).build())
                .setDefaultCookieSpecRegistry(name -> null)
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .disableRedirectHandling()
                .build();
    }

    /** The default parser of responses skips lines that are not HTTP and waits for others. */
    private static HttpClientConnectionManager connections(HttpClientSettings settings, DnsResolver names) {
        LazyTlsContext tls = new LazyTlsContext(settings.authorities());
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HTTP)
                        .responseParserFactory(new DefaultHttpResponseParserFactory(HTTP))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.readTimeout()))
                        .build())
                .setDnsResolver(names)
                .setTlsSocketStrategy((socket, host, port, attachment, context) -> new DefaultClientTlsStrategy(
                                tls.get(), HostnameVerificationPolicy.BUILTIN, NoopHostnameVerifier.INSTANCE)
                        .upgrade(socket, host, port, attachment, context))
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_CONNECTIONS)
                .build();
    }
}
