package io.hivematrix.beacon.cli.env;

import java.net.ProxySelector;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * Settings of connections to a running Beacon.
 *
 * @param proxies selects the proxy of a URL
 * @param tls supplies the same context each time; called by connections that use TLS only, because the first call takes long
 * @param failureDetail returns why there is no response, without address, such as "connection refused"
 */
public record ConnectionSettings(
        ProxySelector proxies, Supplier<SSLContext> tls, Function<Throwable, String> failureDetail) {}
