package io.hivematrix.beacon.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.view.GroupFilter;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.ViewSlug;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One view as it is written in a views file. What is not written is null here, and nowhere else.
 *
 * @param slug its name in addresses, not one of Beacon's own paths
 * @param title its name for people
 * @param tab its name on the tab; the title where not written
 * @param groups only the tickets of these groups
 * @param except all tickets but those of these groups
 * @param sirenThreshold the sirens pulse above this number of tickets
 */
record ViewDefinition(
        String slug,
        String title,
        String tab,
        List<Long> groups,
        List<Long> except,
        @JsonProperty("siren_threshold") Integer sirenThreshold) {

    /** The first parts of Beacon's own paths, and of those the gateway keeps for itself (contract, sections 3 and 5). */
    static final Set<String> RESERVED = Set.of(
            "api", "health", "static", "docs", "metrics", "openapi", "sync", "display", "login", "logout", "auth");

    /** @throws IllegalArgumentException if the slug is missing or reserved */
    ViewDefinition {
        if (slug == null) {
            throw new IllegalArgumentException("a view has no slug");
        }
        if (RESERVED.contains(slug)) {
            throw new IllegalArgumentException(
                    "the slug '" + slug + "' is reserved, as are " + String.join(", ", new TreeSet<>(RESERVED)));
        }
    }

    ViewSlug viewSlug() {
        return new ViewSlug(slug);
    }

    /** The view that it describes; what it does not say is as in {@code base}. */
    View applyTo(View base) {
        return new View(
                base.slug(),
                title == null ? base.title() : title,
                tab != null ? tab : title != null ? title : base.tabLabel(),
                groups == null && except == null ? base.groups() : new GroupFilter(ids(groups), ids(except)),
                sirenThreshold == null ? base.sirenThreshold() : sirenThreshold);
    }

    /** The view that it describes where none of its name is built in; every ticket, where it does not say. */
    View toView(int siren) {
        return applyTo(new View(viewSlug(), slug, slug, GroupFilter.ALL, siren));
    }

    private static Set<GroupId> ids(List<Long> numbers) {
        return numbers == null ? Set.of() : numbers.stream().map(GroupId::new).collect(Collectors.toUnmodifiableSet());
    }
}
