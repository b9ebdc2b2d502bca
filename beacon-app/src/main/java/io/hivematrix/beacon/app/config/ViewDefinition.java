package io.hivematrix.beacon.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.view.GroupFilter;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.ViewSlug;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One view of a views file. Absent properties are null.
 *
 * @param slug the name in URLs, not one of {@link #RESERVED}
 * @param title the title
 * @param tab the text of the tab; default: the title
 * @param groups includes only tickets of these groups
 * @param except includes all tickets except those of these groups
 * @param sirenThreshold the sirens pulse above this number of tickets
 */
record ViewDefinition(
        String slug,
        String title,
        String tab,
        @JsonSetter(contentNulls = Nulls.FAIL) List<Long> groups,
        @JsonSetter(contentNulls = Nulls.FAIL) List<Long> except,
        @JsonProperty("siren_threshold") Integer sirenThreshold) {

    /** First segments of Beacon's own paths and of the gateway's (contract, sections 3 and 5). */
    static final Set<String> RESERVED = Set.of(
            "api", "health", "static", "docs", "metrics", "openapi", "sync", "display", "login", "logout", "auth");

    /** @throws IllegalArgumentException if the slug is missing, malformed or reserved, or the threshold negative */
    ViewDefinition {
        if (slug == null) {
            throw new IllegalArgumentException("a view has no slug");
        }
        if (sirenThreshold != null && sirenThreshold < 0) {
            throw new IllegalArgumentException("siren_threshold must not be negative, but is " + sirenThreshold);
        }
        if (RESERVED.contains(new ViewSlug(slug).value())) {
            throw new IllegalArgumentException(
                    "the slug '" + slug + "' is reserved, as are " + String.join(", ", new TreeSet<>(RESERVED)));
        }
    }

    ViewSlug viewSlug() {
        return new ViewSlug(slug);
    }

    /** Returns {@code base} with the properties that are present here. */
    View applyTo(View base) {
        return new View(
                base.slug(),
                title == null ? base.title() : title,
                tab != null ? tab : title != null ? title : base.tabLabel(),
                groups == null && except == null ? base.groups() : new GroupFilter(ids(groups), ids(except)),
                sirenThreshold == null ? base.sirenThreshold() : sirenThreshold);
    }

    /** Returns a view that is not based on a built-in one; without groups it shows all tickets. */
    View toView(int siren) {
        return applyTo(new View(viewSlug(), slug, slug, GroupFilter.ALL, siren));
    }

    private static Set<GroupId> ids(List<Long> numbers) {
        return numbers == null ? Set.of() : numbers.stream().map(GroupId::new).collect(Collectors.toUnmodifiableSet());
    }
}
