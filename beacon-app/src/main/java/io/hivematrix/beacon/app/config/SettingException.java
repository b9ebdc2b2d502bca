package io.hivematrix.beacon.app.config;

import io.hivematrix.beacon.cli.text.CredentialMask;

/** Missing or invalid settings. The message has one line for each, without secrets. */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_SHOWN_LENGTH = 100;

    public SettingException(String message) {
        super(message);
    }

    public SettingException(String message, Throwable cause) {
        super(message, cause);
    }

    static SettingException invalidValue(Setting<?> setting, String text, String place, Throwable cause) {
        String value = setting.secret() ? "(hidden, " + text.length() + " characters)" : "'" + shown(text) + "'";
        String message = setting.name() + " is " + value + " (" + place + "), but must be " + setting.allowed();
        String withExample = message + "; example: " + setting.example();
        return setting.secret() ? new SettingException(withExample) : new SettingException(withExample, cause);
    }

    /** Returns a text on one line, without credentials of a URL. */
    public static String shown(String text) {
        String line = CredentialMask.mask(text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?"));
        return line.length() <= MAX_SHOWN_LENGTH ? line : line.substring(0, MAX_SHOWN_LENGTH) + "...";
    }
}
