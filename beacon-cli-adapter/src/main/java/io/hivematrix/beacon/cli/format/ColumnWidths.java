package io.hivematrix.beacon.cli.format;

import java.util.Arrays;

/** Shares the cells of a line among columns. */
final class ColumnWidths {

    /** The cells between two columns. */
    static final int GAP = 2;

    private ColumnWidths() {}

    /**
     * Widths that fit the room: as wished if possible; else the widest columns give way first, none below its least
     * width; where that is not enough, columns are left out from the right, since a cell of one or two characters tells
     * nothing. The first column stays, cut if need be.
     *
     * @param wished how wide each column would like to be, at least 1
     * @param least how far each column gives way
     * @param room the cells of a line, at least 1
     * @return a width for each column, 0 for a column that is left out
     */
    static int[] fit(int[] wished, int[] least, int room) {
        int shown = wished.length;
        while (shown > 1 && total(first(least, shown)) > room) {
            shown--;
        }
        int[] widths = first(wished, shown);
        shrink(widths, shown > 1 ? least : new int[] {1}, room);
        return Arrays.copyOf(widths, wished.length);
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

    private static void shrink(int[] widths, int[] least, int room) {
        for (int excess = total(widths) - room; excess > 0; excess--) {
            int widest = widest(widths, least);
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    /** The widest column that may still give way, or -1. */
    private static int widest(int[] widths, int[] least) {
        int found = -1;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > least[i] && (found < 0 || widths[i] > widths[found])) {
                found = i;
            }
        }
        return found;
    }
}
