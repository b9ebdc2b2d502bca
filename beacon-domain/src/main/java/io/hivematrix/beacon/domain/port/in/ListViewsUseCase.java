package io.hivematrix.beacon.domain.port.in;

import io.hivematrix.beacon.domain.view.Views;

/** Use case: list the views. Implementations are thread-safe. */
public interface ListViewsUseCase {

    /** Returns the views; they do not depend on the availability of a board. Does not block. */
    Views views();
}
