package io.hivematrix.beacon.domain.view;

import io.hivematrix.beacon.domain.ticket.GroupId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The views there are, in the order of their tabs; the first is the default.
 *
 * @param all at least one view, no slug twice
 */
public record Views(List<View> all) {

    /** The group that is professional services where nobody says otherwise (specification, "View Filtering"). */
    public static final GroupId STANDARD_PROFESSIONAL_SERVICES = new GroupId(19000234009L);

    /** @throws IllegalArgumentException if there is no view, or two share a slug */
    public Views {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one view");
        }
        Set<ViewSlug> slugs = new HashSet<>();
        for (View view : all) {
            if (!slugs.add(view.slug())) {
                throw new IllegalArgumentException("view slug '" + view.slug() + "' is used twice");
            }
        }
    }

    /**
     * The two built-in views, Helpdesk and Professional Services; every ticket is in exactly one of them.
     *
     * @param professionalServices the groups of the second view, at least one
     * @param sirenThreshold the threshold of both views
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

    /** The view to show where none is asked for. */
    public View defaultView() {
        return all.get(0);
    }

    /** The view of that slug. */
    public Optional<View> find(ViewSlug slug) {
        return all.stream().filter(view -> view.slug().equals(slug)).findFirst();
    }
}
