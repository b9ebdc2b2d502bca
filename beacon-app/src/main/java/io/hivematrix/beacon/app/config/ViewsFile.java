package io.hivematrix.beacon.app.config;

import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Content of the file of {@code BEACON_VIEWS_FILE}. A view with the slug of a built-in one changes it; others are appended.
 *
 * @param builtIn whether built-in views that are not listed are included
 * @param views the views in the order of their tabs, no two with the same slug
 */
record ViewsFile(boolean builtIn, List<ViewDefinition> views) {

    ViewsFile {
        views = List.copyOf(views);
    }

    /**
     * Applies the file to the built-in views.
     *
     * @param siren the siren threshold of views without one
     * @throws IllegalArgumentException if a view is invalid
     */
    ViewDefinitions applyTo(ViewDefinitions builtInViews, int siren) {
        ViewDefinitions definitions = psa -> merge(builtInViews.views(psa), siren);
        definitions.views(PsaConfiguration.UNKNOWN);
        return definitions;
    }

    private Views merge(Views builtInViews, int siren) {
        Map<ViewSlug, View> all = new LinkedHashMap<>();
        if (builtIn) {
            builtInViews.all().forEach(view -> all.put(view.slug(), view));
        }
        for (ViewDefinition entry : views) {
            Optional<View> base = builtInViews.find(entry.viewSlug());
            all.put(entry.viewSlug(), base.map(entry::applyTo).orElseGet(() -> entry.toView(siren)));
        }
        return new Views(List.copyOf(all.values()));
    }
}
