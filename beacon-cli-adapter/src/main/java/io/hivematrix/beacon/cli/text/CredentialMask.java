package io.hivematrix.beacon.cli.text;

import java.util.regex.Pattern;

/** Mask of user and password of a URL, which may be malformed: a password may contain a slash or an at sign. */
public final class CredentialMask {

    private static final Pattern CREDENTIALS = Pattern.compile("^(\\w+://)?.*@", Pattern.DOTALL);

    private CredentialMask() {}

    /** Returns the URL without everything between its scheme and its last at sign. */
    public static String mask(String url) {
        return CREDENTIALS.matcher(url).replaceFirst("$1********@");
    }
}
