package io.hivematrix.beacon.domain.view;

import java.util.Objects;

/**
 * View of the board: the tickets of some groups. Immutable.
 *
 * <pre>{@code
 * View view = View.of("network", "Network", GroupFilter.only(Set.of(new GroupId(19000234011L))));
 * Views all = new Views(List.of(view));
 * }</pre>
 *
 * @param slug the name in URLs and options
 * @param title the display name, such as "Professional Services"
 * @param tabLabel the short display name, such as "Pro Services"
 * @param groups the filter of the tickets
 * @param sirenThreshold the number of tickets above which the siren animation is shown; not negative
 */
public record View(ViewSlug slug, String title, String tabLabel, GroupFilter groups, int sirenThreshold) {

    /** The usual siren threshold. */
    public static final int STANDARD_SIREN_THRESHOLD = 30;

    /** @throws IllegalArgumentException if a text is blank or {@code sirenThreshold} is negative */
    public View {
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(groups, "groups");
        requireText("title", title);
        requireText("tabLabel", tabLabel);
        if (sirenThreshold < 0) {
            throw new IllegalArgumentException("sirenThreshold must not be negative, but is " + sirenThreshold);
        }
    }

    /**
     * Returns a view whose tab has its title, with the standard siren threshold.
     *
     * @param rule the filter of the tickets
     * @throws IllegalArgumentException if the slug is invalid or the title blank
     */
    public static View of(String slug, String title, GroupFilter rule) {
        return new View(new ViewSlug(slug), title, title, rule, STANDARD_SIREN_THRESHOLD);
    }

    private static void requireText(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }
}
