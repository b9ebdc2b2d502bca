package io.hivematrix.beacon.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Width of text in terminal cells. Expects text without control characters. */
public final class DisplayWidth {

    private static final String ELLIPSIS = "…";
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final int EMOJI_PRESENTATION = 0xFE0F;
    private static final int FIRST_FLAG_LETTER = 0x1F1E6;
    private static final int LAST_FLAG_LETTER = 0x1F1FF;
    private static final int WIDE = 2;

    private DisplayWidth() {}

    /** Returns the number of cells the text takes. */
    public static int width(String text) {
        if (isAscii(text)) {
            return text.length();
        }
        int width = 0;
        Matcher clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            width += clusterWidth(clusters.group());
        }
        return width;
    }

    /** Returns the text in at most {@code maxWidth} cells; truncated text ends with "…". */
    public static String truncate(String text, int maxWidth) {
        if (width(text) <= maxWidth) {
            return text;
        }
        if (maxWidth < 1) {
            return "";
        }
        return prefix(text, maxWidth - 1).stripTrailing() + ELLIPSIS;
    }

    /** Returns the text padded with trailing spaces to {@code cells} cells. */
    public static String pad(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - width(text)));
    }

    /** Returns lines of at most {@code maxWidth} cells, broken at spaces; longer words are truncated. */
    public static List<String> wrap(String text, int maxWidth) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= maxWidth || line.isEmpty()) {
                line = longer;
            } else {
                lines.add(truncate(line, maxWidth));
                line = word;
            }
        }
        lines.add(truncate(line, maxWidth));
        return lines;
    }

    private static String prefix(String text, int maxWidth) {
        Matcher clusters = CLUSTER.matcher(text);
        int end = 0;
        int width = 0;
        while (clusters.find()) {
            width += clusterWidth(clusters.group());
            if (width > maxWidth) {
                break;
            }
            end = clusters.end();
        }
        return text.substring(0, end);
    }

    /** Returns the width of the widest code point; flags and emoji presentation sequences take two cells. */
    private static int clusterWidth(String cluster) {
        int first = cluster.codePointAt(0);
        int width = pointWidth(first);
        for (int i = Character.charCount(first);
                i < cluster.length();
                i += Character.charCount(cluster.codePointAt(i))) {
            int point = cluster.codePointAt(i);
            boolean emoji = point == EMOJI_PRESENTATION && !Character.isLetter(first) && !Character.isSpaceChar(first);
            width = Math.max(width, emoji || isFlagLetter(point) ? WIDE : pointWidth(point));
        }
        return width;
    }

    /** Format characters take no cell; the width table of JLine disagrees for some. */
    private static int pointWidth(int point) {
        return Character.getType(point) == Character.FORMAT ? 0 : Math.max(0, WCWidth.wcwidth(point));
    }

    private static boolean isFlagLetter(int point) {
        return point >= FIRST_FLAG_LETTER && point <= LAST_FLAG_LETTER;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
