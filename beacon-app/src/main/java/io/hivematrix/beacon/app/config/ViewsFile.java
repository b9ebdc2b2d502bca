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
 * What is written in the file of {@code BEACON_VIEWS_FILE}. A view with the slug of a built-in one changes that; others
 * join behind.
 *
 * @param builtIn whether the built-in views stay that the file does not name; null, where not written, counts as true
 * @param views the views, in the order of their tabs
 */
record ViewsFile(@JsonProperty("built_in") Boolean builtIn, List<ViewDefinition> views) {

    /** @throws IllegalArgumentException if there are no views, or two of one name */
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
     * The views that the file makes of the built-in ones.
     *
     * @param siren the threshold of a view that does not name one
     * @throws IllegalArgumentException if one of them cannot be
     */
    ViewDefinitions applyTo(ViewDefinitions standard, int siren) {
        ViewDefinitions catalog = psa -> merge(standard.views(psa), siren);
        catalog.views(PsaConfiguration.UNKNOWN);
        return catalog;
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
