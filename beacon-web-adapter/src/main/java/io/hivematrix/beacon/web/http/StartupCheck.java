package io.hivematrix.beacon.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;

/** The inline script of the pages, {@code templates/startup-check.js}, as the content security policy allows it. */
final class StartupCheck {

    private static final String FILE = "/templates/startup-check.js";

    private StartupCheck() {}

    /** Returns the hash source (CSP Level 3, section 2.3.1) of the script. */
    static String cspSource() {
        try (InputStream script = Objects.requireNonNull(StartupCheck.class.getResourceAsStream(FILE), FILE)) {
            return "'sha256-" + Base64.getEncoder().encodeToString(ContentHash.sha256(script.readAllBytes())) + "'";
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + FILE, failed);
        }
    }
}
