package io.hivematrix.beacon.web.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** Security headers of every response. */
public final class SecurityHeaders {

    /** Beacon's pages have one inline script, {@code startup-check.js}, and no inline styles. */
    private static final String DIRECT_POLICY = policy(" " + StartupCheck.cspSource(), "", "");

    /**
     * The gateway inserts inline scripts and styles into each page (contract, section 3). They change with each gateway
     * version, so that neither nonces nor hashes can be used. Its stylesheet
     * imports the platform's font from Google Fonts.
     */
    private static final String GATEWAY_POLICY =
            policy(" 'unsafe-inline'", " 'unsafe-inline' https://fonts.googleapis.com", " https://fonts.gstatic.com");

    private static final Map<String, String> DIRECT = headers(DIRECT_POLICY);
    private static final Map<String, String> GATEWAY = headers(GATEWAY_POLICY);

    private SecurityHeaders() {}

    /** Returns the headers by name. */
    public static Map<String, String> of(boolean gateway) {
        return gateway ? GATEWAY : DIRECT;
    }

    private static String policy(String scripts, String styles, String fonts) {
        return "default-src 'none'; script-src 'self'" + scripts + "; style-src 'self'" + styles
                + "; img-src 'self' data:; font-src 'self'" + fonts
                + "; connect-src 'self'; form-action 'self'; base-uri 'none'"
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
