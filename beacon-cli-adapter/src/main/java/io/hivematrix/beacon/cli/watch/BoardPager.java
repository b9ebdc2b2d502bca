package io.hivematrix.beacon.cli.watch;

import io.hivematrix.beacon.cli.terminal.TerminalEvent;
import io.hivematrix.beacon.cli.terminal.TerminalEvent.EventType;
import io.hivematrix.beacon.cli.text.DisplayWidth;
import io.hivematrix.beacon.cli.watch.ScreenFrame.BoardText;
import io.hivematrix.beacon.cli.watch.WatchEvents.Reaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The part of a board that is on the screen: scrolled by keys, with a search. */
final class BoardPager {

    private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]*m|\u001b]8;[^\u001b]*\u001b\\\\");
    private static final String HIGHLIGHT = "\u001b[7m";
    private static final String QUIT = "q";
    private static final String NORMAL = "\u001b[0m";

    private List<String> lines = List.of();
    private int top;
    private int rows = 1;
    private volatile boolean typing;
    private String term = "";
    private OptionalInt found = OptionalInt.empty();

    /** Returns the lines of a board that fit, with a last line about those below or about the search. */
    List<String> page(BoardText board, int maxRows, int columns) {
        lines = List.of(board.render(false).split("\n", -1));
        if (lines.size() > maxRows) {
            lines = List.of(board.render(true).split("\n", -1));
        }
        boolean footer = lines.size() > maxRows || typing || !term.isEmpty();
        rows = Math.max(1, footer ? maxRows - 1 : maxRows);
        if (found.isPresent() && !matches(found.getAsInt())) {
            found = OptionalInt.empty();
        }
        top = Math.max(0, Math.min(top, lines.size() - rows));
        List<String> shown = new ArrayList<>();
        for (int i = top; i < Math.min(lines.size(), top + rows); i++) {
            boolean highlighted = found.isPresent() && found.getAsInt() == i;
            shown.add(highlighted ? HIGHLIGHT + plain(i) + NORMAL : lines.get(i));
        }
        if (footer && maxRows > 1) {
            shown.add(DisplayWidth.truncate(footer(), columns));
        }
        return shown;
    }

    static boolean isQuit(TerminalEvent key) {
        return key.type() == EventType.TEXT && key.text().equals(QUIT);
    }

    /** Returns whether keys belong to the text of a search. */
    boolean isTyping() {
        return typing;
    }

    /** Scrolls, searches, or requests what the key stands for. */
    Reaction handle(TerminalEvent key) {
        if (typing) {
            type(key);
            return Reaction.WAIT;
        }
        switch (key.type()) {
            case UP -> top--;
            case DOWN -> top++;
            case PAGE_UP -> top -= rows;
            case PAGE_DOWN -> top += rows;
            case HOME -> top = 0;
            case END -> top = lines.size();
            case ESCAPE -> search("");
            case TEXT -> {
                return command(key.text());
            }
            default -> {}
        }
        top = Math.max(0, Math.min(top, lines.size() - rows));
        return Reaction.WAIT;
    }

    private Reaction command(String letter) {
        switch (letter) {
            case QUIT -> {
                return Reaction.STOP;
            }
            case "r" -> {
                return Reaction.REFRESH;
            }
            case " " -> top += rows;
            case "/" -> {
                typing = true;
                term = "";
            }
            case "n" -> find(found.orElse(top) + 1);
            default -> {}
        }
        return Reaction.WAIT;
    }

    private void type(TerminalEvent key) {
        if (key.type() == EventType.TEXT) {
            term += key.text();
        } else if (key.type() == EventType.BACKSPACE && !term.isEmpty()) {
            term = term.substring(0, term.offsetByCodePoints(term.length(), -1));
        } else if (key.type() == EventType.ESCAPE || key.type() == EventType.ENTER) {
            typing = false;
            search(key.type() == EventType.ENTER ? term : "");
        }
    }

    private void search(String text) {
        term = text;
        found = OptionalInt.empty();
        if (!text.isEmpty()) {
            find(top);
        }
    }

    /** Shows the next line with the term, from the given one on and then from the first. */
    private void find(int from) {
        found = IntStream.range(0, lines.size())
                .map(i -> (from + i) % lines.size())
                .filter(this::matches)
                .findFirst();
        found.ifPresent(line -> {
            if (line < top || line >= top + rows) {
                top = line;
            }
        });
    }

    private boolean matches(int line) {
        return !term.isEmpty()
                && line < lines.size()
                && plain(line).toLowerCase(Locale.ROOT).contains(term.toLowerCase(Locale.ROOT));
    }

    private String plain(int line) {
        return STYLE.matcher(lines.get(line)).replaceAll("");
    }

    private String footer() {
        if (typing) {
            return "/" + term;
        }
        int below = lines.size() - top - rows;
        String rest = below > 0 ? "… " + below + " more lines" : "";
        if (term.isEmpty()) {
            return rest;
        }
        return (found.isPresent() ? "/" + term + "  (n: next)  " : "/" + term + " not found  ") + rest;
    }
}
