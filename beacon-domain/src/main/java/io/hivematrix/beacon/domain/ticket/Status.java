package io.hivematrix.beacon.domain.ticket;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * The state of a ticket in the PSA system.
 *
 * @param code the PSA system's number for it, where one was given
 * @param text the words for people, such as "Customer Replied"; may be empty
 */
public record Status(OptionalInt code, String text) {

    /** A state of which nothing is known. */
    public static final Status UNKNOWN = new Status(OptionalInt.empty(), "");

    /** @throws NullPointerException naming the component that is null */
    public Status {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
    }
}
