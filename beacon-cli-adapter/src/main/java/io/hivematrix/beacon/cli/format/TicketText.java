package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.source.TicketResult;
import io.hivematrix.beacon.cli.text.DisplayWidth;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import io.hivematrix.beacon.domain.ticket.DescriptionFormat;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text of one ticket: its columns with a value, then its description.
 *
 * @param times formatter for the current time
 * @param maxWidth cells per line of the terminal; empty if lines are not broken
 */
public record TicketText(RelativeTimes times, OptionalInt maxWidth) {

    private static final int LABEL_WIDTH = 14;
    private static final Pattern INVISIBLE = Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern LINE_END = Pattern.compile("(?i)<br\\s*/?>|</(p|div|li|tr|h[1-6]|blockquote)\\s*>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final List<String> REFERENCES =
            List.of("&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&amp;", "&");

    /** Returns the complete output, including line ends. */
    public String render(TicketResult result) {
        Row row = new Row(result.section(), result.ticket(), Optional.empty());
        List<String> lines = new ArrayList<>(wrapped("#" + result.ticket().id() + "  " + Column.SUBJECT.text(row)));
        lines.add("");
        lines.add(line(
                "Section", result.section().number() + ", " + result.section().label()));
        Stream.of(Column.values())
                .filter(column -> !List.of(Column.MARK, Column.SECTION, Column.ID, Column.SUBJECT, Column.LINK)
                        .contains(column))
                .filter(column -> !column.text(row).isEmpty())
                .forEach(column -> lines.add(line(column.heading(), value(column, row))));
        result.link().ifPresent(link -> lines.add(line(Column.LINK.heading(), TerminalSanitizer.sanitize(link))));
        String description = description(result.ticket());
        if (!description.isBlank()) {
            lines.add("");
            description.lines().forEach(text -> lines.addAll(wrapped(TerminalSanitizer.sanitize(text))));
        }
        return String.join("\n", lines) + "\n";
    }

    private String value(Column column, Row row) {
        return column.time(row)
                .map(time -> times.dateAndTime(time) + " (" + times.relative(time) + ")")
                .orElseGet(() -> column.text(row));
    }

    private static String line(String label, String value) {
        return DisplayWidth.pad(label, LABEL_WIDTH) + value;
    }

    private List<String> wrapped(String text) {
        return maxWidth.isPresent() ? DisplayWidth.wrap(text, maxWidth.getAsInt()) : List.of(text);
    }

    private static String description(Ticket ticket) {
        if (ticket.descriptionFormat() == DescriptionFormat.TEXT) {
            return ticket.description().strip();
        }
        String text = INVISIBLE.matcher(ticket.description()).replaceAll("");
        text = TAG.matcher(LINE_END.matcher(text.replaceAll("\\s+", " ")).replaceAll("\n"))
                .replaceAll("");
        for (int i = 0; i < REFERENCES.size(); i += 2) {
            text = text.replace(REFERENCES.get(i), REFERENCES.get(i + 1));
        }
        return text.strip();
    }
}
