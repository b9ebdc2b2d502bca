package io.hivematrix.beacon.web.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that every answer carries, whoever makes it. */
public final class SecurityHeaders {

    /** Nothing of ours is inline, so nothing inline may run. */
    private static final String DIRECT_POLICY = policy("");

    /**
     * The platform's gateway puts inline scripts and styles into each page (contract, section 3), which change with every
     * version of it, so neither nonce nor hash can name them.
     */
    private static final String GATEWAY_POLICY = policy(" 'unsafe-inline'");

    private static final Map<String, String> DIRECT = headers(DIRECT_POLICY);
    private static final Map<String, String> GATEWAY = headers(GATEWAY_POLICY);

    private SecurityHeaders() {}

    /** The headers for a client, by name. */
    public static Map<String, String> of(boolean gateway) {
        return gateway ? GATEWAY : DIRECT;
    }

    private static String policy(String inline) {
        return "default-src 'none'; script-src 'self'" + inline + "; style-src 'self'" + inline
                + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
                + "; frame-ancestors 'none'";
    }

    private static Map<String, String> headers(String policy) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", policy);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        return Map.copyOf(headers);
    }
}
