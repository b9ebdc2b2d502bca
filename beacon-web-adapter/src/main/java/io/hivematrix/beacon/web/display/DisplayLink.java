package io.hivematrix.beacon.web.display;

import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Permission of one screen, which its signed link contains.
 *
 * @param id by which it is revoked, logged and rate-limited
 * @param name the screen, for people
 * @param views the views it may show, the first one by default
 * @param show what it may show of their tickets
 * @param expiresAt from when on it is invalid
 */
public record DisplayLink(String id, String name, List<ViewSlug> views, RedactionLevel show, Instant expiresAt) {

    /** In characters. */
    public static final int MAX_NAME_LENGTH = 60;

    /** Longest list of views. */
    public static final int MAX_VIEWS = 20;

    /**
     * Creates a link.
     *
     * @throws IllegalArgumentException if name or views are empty, too long or not printable
     */
    public DisplayLink {
        views = List.copyOf(new LinkedHashSet<>(views));
        if (name.isBlank()
                || name.length() > MAX_NAME_LENGTH
                || name.codePoints().anyMatch(DisplayLink::isInvisible)) {
            throw new IllegalArgumentException("the name must have 1 to " + MAX_NAME_LENGTH + " printable characters");
        }
        if (views.isEmpty() || views.size() > MAX_VIEWS) {
            throw new IllegalArgumentException("the number of views must be 1 to " + MAX_VIEWS);
        }
    }

    /**
     * Checks that all views of a link are defined.
     *
     * @throws IllegalArgumentException if one is not
     */
    public static void requireKnown(List<ViewSlug> views, Views known) {
        for (ViewSlug view : views) {
            if (known.find(view).isEmpty()) {
                throw new IllegalArgumentException("unknown view '" + view + "'; known views: "
                        + known.all().stream()
                                .map(defined -> defined.slug().value())
                                .collect(Collectors.joining(", ")));
            }
        }
    }

    boolean covers(ViewSlug view) {
        return views.contains(view);
    }

    /** Returns the key of rate limits and the user id of log lines. */
    String subject() {
        return "display:" + id;
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
