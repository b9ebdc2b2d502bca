package io.hivematrix.beacon.domain.view;

import java.util.Objects;

/**
 * One screen of tickets that belong together (specification, "Dual Dashboard Views").
 *
 * @param slug its name in addresses
 * @param title its name for people, such as "Professional Services"
 * @param tabLabel its name where room is short, such as "Pro Services"
 * @param groups which tickets belong to it
 * @param sirenThreshold the sirens pulse above this number of tickets; not negative
 */
public record View(ViewSlug slug, String title, String tabLabel, GroupFilter groups, int sirenThreshold) {

    /** The threshold of the specification ("Total Active Count"). */
    public static final int STANDARD_SIREN_THRESHOLD = 30;

    /** @throws IllegalArgumentException if a text is blank or the threshold negative */
    public View {
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(groups, "groups");
        requireText("title", title);
        requireText("tabLabel", tabLabel);
        if (sirenThreshold < 0) {
            throw new IllegalArgumentException("sirenThreshold must not be negative, but is " + sirenThreshold);
        }
    }

    private static void requireText(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }
}
