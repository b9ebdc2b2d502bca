package io.hivematrix.beacon.cli;

import io.hivematrix.beacon.cli.env.ConnectionSettings;
import java.net.ProxySelector;

/** Connections of tests: without proxy and TLS. */
public final class TestConnections {

    /** Settings whose detail of every failure is "no connection". */
    public static final ConnectionSettings DIRECT = new ConnectionSettings(
            ProxySelector.of(null),
            () -> {
                throw new IllegalStateException("no TLS");
            },
            failure -> "no connection");

    private TestConnections() {}
}
