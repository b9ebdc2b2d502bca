package io.hivematrix.beacon.domain.board;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Id of a sync job in the source.
 *
 * @param value a UUID
 */
public record SyncJobId(UUID value) {

    private static final Pattern FORMAT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** @throws NullPointerException if the value is null */
    public SyncJobId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Parses an id. {@link UUID#fromString} alone would accept shortened forms.
     *
     * @param text a UUID of 36 characters, in upper or lower case
     * @throws IllegalArgumentException if the text has another format
     */
    public static SyncJobId parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new IllegalArgumentException("job id must be a UUID such as 878c3d02-8baf-4ed8-a810-40c1cadc51e5");
        }
        return new SyncJobId(UUID.fromString(text));
    }

    /** Returns the UUID in lower case. */
    @Override
    public String toString() {
        return value.toString();
    }
}
