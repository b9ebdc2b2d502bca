package io.hivematrix.beacon.cli.format;

import java.util.Arrays;

/** Distributes the cells of a line among columns. */
final class ColumnWidths {

    /** Cells between two columns. */
    static final int GAP = 2;

    private ColumnWidths() {}

    /**
     * Returns widths whose line fits into {@code maxWidth}: the preferred widths if possible, else the widest columns are
     * narrowed down to their minimum. If that is not enough, columns are omitted from the right, as a cell of one or two
     * characters is not readable. The first column always stays, narrowed further if necessary.
     *
     * @param preferred preferred width of each column, at least 1
     * @param minimum minimum width of each column
     * @param maxWidth cells of a line, at least 1
     * @return a width for each column, 0 if it is omitted
     */
    static int[] fit(int[] preferred, int[] minimum, int maxWidth) {
        int shown = preferred.length;
        while (shown > 1 && total(Arrays.copyOf(minimum, shown)) > maxWidth) {
            shown--;
        }
        int[] widths = Arrays.copyOf(preferred, shown);
        shrink(widths, shown > 1 ? minimum : new int[] {1}, maxWidth);
        return Arrays.copyOf(widths, preferred.length);
    }

    /** Returns the length of a line, including gaps. */
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

    /** Returns the index of the widest column above its minimum, or -1. */
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
