package io.hivematrix.beacon.domain.ticket;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Status of a ticket in the PSA system. Immutable.
 *
 * @param code the status code of the PSA system, empty if not known
 * @param text the display name, such as "Customer Replied"; may be empty
 */
public record Status(OptionalInt code, String text) {

    /** A status without code and text. */
    public static final Status UNKNOWN = new Status(OptionalInt.empty(), "");

    /** Returns a status without a code. */
    public static Status of(String text) {
        return new Status(OptionalInt.empty(), text);
    }

    /** Returns a status with the code that the PSA system has for it. */
    public static Status of(int code, String text) {
        return new Status(OptionalInt.of(code), text);
    }

    /** @throws NullPointerException naming the component that is null */
    public Status {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
    }
}
