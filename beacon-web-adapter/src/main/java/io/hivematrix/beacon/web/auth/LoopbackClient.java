package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.http.ClientContext;
import java.util.regex.Pattern;

/** Tells requests of this very machine from all others. */
final class LoopbackClient {

    private static final Pattern ADDRESS = Pattern.compile("127\\.[0-9.]{5,11}|::1|0:0:0:0:0:0:0:1");

    private LoopbackClient() {}

    /** Whether a request comes from this machine, and not through the gateway. */
    static boolean matches(ClientContext client) {
        return !client.gateway() && ADDRESS.matcher(client.address()).matches();
    }
}
