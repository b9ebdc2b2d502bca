package io.hivematrix.beacon.cli.format;

import java.util.Arrays;

/** Shares the cells of a line among columns. */
final class ColumnWidths {

    /** The cells between two columns. */
    static final int GAP = 2;

    private ColumnWidths() {}

    /**
     * Widths that fit the maxWidth: as preferred if possible; else the widest columns give way first, none below its minimum
     * width; where that is not enough, columns are left out from the right, since a cell of one or two characters tells
     * nothing. The first column stays, cut if need be.
     *
     * @param preferred how wide each column would like to be, at minimum 1
     * @param minimum how far each column gives way
     * @param maxWidth the cells of a line, at minimum 1
     * @return a width for each column, 0 for a column that is left out
     */
    static int[] fit(int[] preferred, int[] minimum, int maxWidth) {
        int shown = preferred.length;
        while (shown > 1 && total(first(minimum, shown)) > maxWidth) {
            shown--;
        }
        int[] widths = first(preferred, shown);
        shrink(widths, shown > 1 ? minimum : new int[] {1}, maxWidth);
        return Arrays.copyOf(widths, preferred.length);
    }

    private static int[] first(int[] columns, int count) {
        return Arrays.copyOf(columns, count);
    }

    /** How long a line of such columns is. */
    static int total(int[] widths) {
        int shown = 0;
        int cells = 0;
        for (int width : widths) {
            shown += width > 0 ? 1 : 0;
            cells += width;
        }
        return cells + GAP * Math.max(0, shown - 1);
    }

    private static void shrink(int[] widths, int[] minimum, int maxWidth) {
        for (int excess = total(widths) - maxWidth; excess > 0; excess--) {
            int widest = widest(widths, minimum);
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    /** The widest column that may still give way, or -1. */
    private static int widest(int[] widths, int[] minimum) {
        int found = -1;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > minimum[i] && (found < 0 || widths[i] > widths[found])) {
                found = i;
            }
        }
        return found;
    }
}
