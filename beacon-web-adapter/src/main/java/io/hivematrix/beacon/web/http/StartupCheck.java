package io.hivematrix.beacon.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

/** The inline script of the pages, {@code templates/startup-check.js}, as the content security policy allows it. */
public final class StartupCheck {

    private static final String FILE = "/templates/startup-check.js";
    private static final Pattern INDENTATION = Pattern.compile("(?m)^ +");

    private StartupCheck() {}

    /** Returns the script, without indentation. */
    public static String source() {
        try (InputStream script = Objects.requireNonNull(StartupCheck.class.getResourceAsStream(FILE), FILE)) {
            String source = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return INDENTATION.matcher(source).replaceAll("");
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + FILE, failed);
        }
    }

    /** Returns the hash source (CSP Level 3, section 2.3.1) of the script. */
    static String cspSource() {
        byte[] hash = ContentHash.sha256(source().getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
