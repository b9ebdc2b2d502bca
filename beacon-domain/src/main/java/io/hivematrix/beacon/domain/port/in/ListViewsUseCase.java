package io.hivematrix.beacon.domain.port.in;

import io.hivematrix.beacon.domain.view.Views;

/** Tells which views there are. */
public interface ListViewsUseCase {

    /** The views, whether or not Codex can be reached. */
    Views views();
}
