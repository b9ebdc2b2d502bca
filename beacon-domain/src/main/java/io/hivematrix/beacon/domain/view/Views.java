package io.hivematrix.beacon.domain.view;

import io.hivematrix.beacon.domain.ticket.GroupId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The defined views in the order of their tabs; the first is the default. Immutable.
 *
 * <pre>{@code
 * View all = new View(new ViewSlug("all"), "All Tickets", "All", GroupFilter.ALL, View.STANDARD_SIREN_THRESHOLD);
 * Views views = new Views(List.of(all));
 * Optional<View> found = views.find(new ViewSlug("all"));
 * }</pre>
 *
 * @param all the views, at least one, with unique slugs
 */
public record Views(List<View> all) {

    /** The default group of professional services. */
    public static final GroupId STANDARD_PROFESSIONAL_SERVICES = new GroupId(19000234009L);

    /** @throws IllegalArgumentException if there is no view, or two views have the same slug */
    public Views {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("at least one view is required");
        }
        Set<ViewSlug> slugs = new HashSet<>();
        for (View view : all) {
            if (!slugs.add(view.slug())) {
                throw new IllegalArgumentException("view slug '" + view.slug() + "' is used twice");
            }
        }
    }

    /**
     * Returns the two built-in views, Helpdesk and Professional Services. Every ticket is in exactly one of them.
     *
     * @param professionalServices the groups of the second view, at least one
     * @param sirenThreshold the siren threshold of both views
     */
    public static Views standard(Set<GroupId> professionalServices, int sirenThreshold) {
        return new Views(List.of(
                new View(
                        new ViewSlug("helpdesk"),
                        "Helpdesk",
                        "Helpdesk",
                        GroupFilter.except(professionalServices),
                        sirenThreshold),
                new View(
                        new ViewSlug("professional-services"),
                        "Professional Services",
                        "Pro Services",
                        GroupFilter.only(professionalServices),
                        sirenThreshold)));
    }

    /** Returns the first view. */
    public View defaultView() {
        return all.get(0);
    }

    /** Returns the view with a slug, empty if there is none. */
    public Optional<View> find(ViewSlug slug) {
        return all.stream().filter(view -> view.slug().equals(slug)).findFirst();
    }
}
