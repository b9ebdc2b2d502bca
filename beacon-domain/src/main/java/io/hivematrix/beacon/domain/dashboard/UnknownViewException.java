package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.util.Objects;
import java.util.stream.Collectors;

/** Requested view that does not exist. The message names the known views. */
public final class UnknownViewException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param slug the requested view
     * @param known the views that exist
     */
    public UnknownViewException(ViewSlug slug, Views known) {
        super("Unknown view '" + Objects.requireNonNull(slug, "slug") + "'. Known views: "
                + known.all().stream().map(view -> view.slug().value()).collect(Collectors.joining(", ")) + ".");
    }
}
