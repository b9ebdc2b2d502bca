package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.domain.ticket.SlaColor;

/** Text styles of a terminal. */
public enum Palette {
    PLAIN,
    /** Styles as escape sequences (ECMA-48 SGR). */
    COLORED,
    /** Styles, and ticket numbers as links (OSC 8). */
    LINKED;

    private static final String START = "\u001b[";
    private static final String LINK = "\u001b]8;;";
    private static final String LINK_END = "\u001b\\";
    private static final String END = "\u001b[0m";

    String bold(String text) {
        return styled("1", text);
    }

    String dim(String text) {
        return styled("2", text);
    }

    String colored(SlaColor color, String text) {
        return switch (color) {
            case RED -> styled("1;31", text);
            case ORANGE -> styled("38;5;208", text);
            case YELLOW -> styled("33", text);
            case GREEN -> styled("32", text);
        };
    }

    /** Returns a ticket number as a link to the PSA system, if both are possible. */
    String link(Row row, String text) {
        String url = Column.LINK.text(row);
        return this != LINKED || url.isEmpty() || text.isBlank()
                ? text
                : LINK + url + LINK_END + text + LINK + LINK_END;
    }

    private String styled(String style, String text) {
        return this == PLAIN || text.isBlank() ? text : START + style + "m" + text + END;
    }
}
