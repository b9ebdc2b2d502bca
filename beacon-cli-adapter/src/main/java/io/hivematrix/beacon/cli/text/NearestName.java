package io.hivematrix.beacon.cli.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Search for the known name that a mistyped one probably means. */
public final class NearestName {

    private static final int MAX_LISTED = 30;
    private static final int MIN_BEGINNING = 2;

    private NearestName() {}

    /** Returns " Did you mean 'NAME'?" for the nearest of the known names; empty text if none is near or it is one of them. */
    public static String suggestion(String typed, Collection<String> known) {
        return of(typed, known)
                .filter(name -> !name.equalsIgnoreCase(typed))
                .map(name -> " Did you mean '" + name + "'?")
                .orElse("");
    }

    /**
     * Returns the sentence about a name that is not known, such as "Unknown view 'a'. Known views: b, c. Did you mean 'b'?".
     *
     * @param kind what is named, in the singular
     */
    public static String unknown(String kind, String typed, Collection<String> known) {
        return unknown(kind, typed, known, suggestion(typed, known));
    }

    /** Like {@link #unknown(String, String, Collection)}, with this suggestion. Long lists are cut off. */
    public static String unknown(String kind, String typed, Collection<String> known, String suggestion) {
        String names = known.stream().limit(MAX_LISTED).collect(Collectors.joining(", "));
        String rest = known.size() > MAX_LISTED ? " and " + (known.size() - MAX_LISTED) + " more" : "";
        String kinds = kind.replaceFirst("ty$", "tie").replaceFirst("s$", "se") + "s";
        return "Unknown " + kind + " '" + TerminalSanitizer.sanitize(typed) + "'. Known " + kinds + ": " + names + rest
                + "." + suggestion;
    }

    /**
     * Returns the known name with the fewest edits, case ignored; empty if more than about a quarter of it would change and
     * none begins with the typed text.
     */
    public static Optional<String> of(String typed, Collection<String> known) {
        return known.stream()
                .filter(name -> isNear(typed, name) || isBeginning(typed, name))
                .min(Comparator.<String>comparingInt(name -> distance(typed, name))
                        .thenComparing(name -> !name.regionMatches(true, 0, typed, 0, 1)));
    }

    private static boolean isNear(String typed, String name) {
        int distance = distance(typed, name);
        return distance < 2 + name.length() / 4 && 2 * distance < Math.max(typed.length(), name.length());
    }

    private static boolean isBeginning(String typed, String name) {
        return typed.length() >= MIN_BEGINNING && name.regionMatches(true, 0, typed, 0, typed.length());
    }

    /** Returns the number of inserted, deleted, replaced or swapped characters (optimal string alignment). */
    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[][] edits = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replaced = edits[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                if (isSwap(left, i, right, j)) {
                    edits[i][j] = Math.min(edits[i][j], 1 + edits[i - 2][j - 2]);
                }
            }
        }
        return edits[left.length()][right.length()];
    }

    private static boolean isSwap(String left, int i, String right, int j) {
        return i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1);
    }
}
