package io.hivematrix.beacon.app.config;

/** Missing or invalid setting. The message is one line for the operator and contains no secret. */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_SHOWN_LENGTH = 100;

    public SettingException(String message) {
        super(message);
    }

    public SettingException(String message, Throwable cause) {
        super(message, cause);
    }

    static SettingException invalidValue(Setting<?> setting, String text, String origin, Throwable cause) {
        String value = setting.secret() ? "(hidden, " + text.length() + " characters)" : "'" + abbreviate(text) + "'";
        String message = setting.name() + " is " + value + " (" + origin + "), but must be " + setting.allowed();
        return setting.secret() ? new SettingException(message) : new SettingException(message, cause);
    }

    private static String abbreviate(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= MAX_SHOWN_LENGTH ? line : line.substring(0, MAX_SHOWN_LENGTH) + "...";
    }
}
