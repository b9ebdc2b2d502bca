package io.hivematrix.beacon.cli.env;

import java.net.ProxySelector;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Settings of connections to a running Beacon.
 *
 * @param proxies selects the proxy of a URL
 * @param tls trusted certificate authorities; empty for Java's
 */
public record ConnectionSettings(ProxySelector proxies, Optional<SSLContext> tls) {}
