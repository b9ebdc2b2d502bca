package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.util.Objects;
import java.util.stream.Collectors;

/** Thrown if a query names a view that is not defined. The message is for users and lists the defined views. */
public final class UnknownViewException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param slug the view of the query
     * @param known the defined views
     */
    public UnknownViewException(ViewSlug slug, Views known) {
        super("Unknown view '" + Objects.requireNonNull(slug, "slug") + "'. Known views: "
                + known.all().stream().map(view -> view.slug().value()).collect(Collectors.joining(", ")) + ".");
    }

    /**
     * Checks that a view is defined.
     *
     * @throws UnknownViewException if it is not
     */
    public static void requireKnown(ViewSlug slug, Views known) {
        if (known.find(slug).isEmpty()) {
            throw new UnknownViewException(slug, known);
        }
    }
}
