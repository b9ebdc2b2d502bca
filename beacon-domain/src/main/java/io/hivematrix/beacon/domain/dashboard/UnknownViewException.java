package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.view.ViewSlug;
import java.util.Objects;

/** There is no view of the slug that was asked for. */
public final class UnknownViewException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For that slug. */
    public UnknownViewException(ViewSlug slug) {
        super("There is no view '" + Objects.requireNonNull(slug, "slug") + "'.");
    }
}
