package io.hivematrix.beacon.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * @param builtIn whether built-in views that are not listed are included; null means true
 * @param views the views in the order of their tabs
 */
record ViewsFile(@JsonProperty("built_in") Boolean builtIn, List<ViewDefinition> views) {

    /** @throws IllegalArgumentException if there are no views or two with the same slug */
    ViewsFile {
        if (views == null || views.isEmpty()) {
            throw new IllegalArgumentException("views must list at least one view");
        }
        views = List.copyOf(views);
        if (views.stream().map(ViewDefinition::slug).distinct().count() < views.size()) {
            throw new IllegalArgumentException("two views have the same slug");
        }
    }

    /**
     * Applies the file to the built-in views.
     *
     * @param siren the siren threshold of views without one
     * @throws IllegalArgumentException if a view is invalid
     */
    ViewDefinitions applyTo(ViewDefinitions standard, int siren) {
        ViewDefinitions definitions = psa -> merge(standard.views(psa), siren);
        definitions.views(PsaConfiguration.UNKNOWN);
        return definitions;
    }

    private Views merge(Views standard, int siren) {
        Map<ViewSlug, View> all = new LinkedHashMap<>();
        if (builtIn == null || builtIn) {
            standard.all().forEach(view -> all.put(view.slug(), view));
        }
        for (ViewDefinition entry : views) {
            Optional<View> base = standard.find(entry.viewSlug());
            all.put(entry.viewSlug(), base.map(entry::applyTo).orElseGet(() -> entry.toView(siren)));
        }
        return new Views(List.copyOf(all.values()));
    }
}
