package io.hivematrix.beacon.cli.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Search for the known name that a mistyped one probably means. */
public final class NearestName {

    private NearestName() {}

    /** Returns " Did you mean 'NAME'?" for the nearest of the known names; empty text if none is near. */
    public static String suggestion(String typed, Collection<String> known) {
        return of(typed, known).map(name -> " Did you mean '" + name + "'?").orElse("");
    }

    /** Returns the known name with the fewest edits, case ignored; empty if more than about a quarter of it would change. */
    public static Optional<String> of(String typed, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(typed, name) <= 1 + name.length() / 4)
                .min(Comparator.comparingInt(name -> distance(typed, name)));
    }

    /** Returns the number of inserted, deleted or replaced characters (Levenshtein distance). */
    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
