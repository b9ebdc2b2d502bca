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

    /** @throws NullPointerException naming the component that is null */
    public Status {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
    }
}
