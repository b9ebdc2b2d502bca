package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Column of a table of tickets. */
public enum Column {
    /** First letter of the SLA color: R, O, Y or G; readable without colors. */
    MARK(DataType.KEYWORD, ""),
    SECTION(DataType.NUMBER, "Section"),
    /** Ticket number in the PSA system. */
    ID(DataType.NUMBER, "ID"),
    SUBJECT(DataType.TEXT, "Subject"),
    REQUESTER(DataType.TEXT, "Requester"),
    EMAIL(DataType.TEXT, "Email"),
    COMPANY(DataType.TEXT, "Company"),
    AGENT(DataType.TEXT, "Agent"),
    AGENT_ID(DataType.NUMBER, "Agent ID"),
    PRIORITY(DataType.KEYWORD, "Priority"),
    STATUS(DataType.TEXT, "Status"),
    SLA(DataType.TEXT, "SLA"),
    COLOR(DataType.KEYWORD, "Color"),
    /** Time by which the ticket is to be resolved. */
    DUE(DataType.TIME, "Due"),
    /** Time by which the first response is due. */
    RESPONSE_DUE(DataType.TIME, "Response due"),
    UPDATED(DataType.TIME, "Updated"),
    CREATED(DataType.TIME, "Created"),
    GROUP(DataType.NUMBER, "Group"),
    TYPE(DataType.TEXT, "Type"),
    SOURCE(DataType.TEXT, "Source"),
    HOURS(DataType.NUMBER, "Hours"),
    LINK(DataType.TEXT, "Link");

    enum DataType {
        /** Text of any length and content, written by users. */
        TEXT,
        /** One of a few fixed values. */
        KEYWORD,
        NUMBER,
        TIME
    }

    private final DataType type;
    private final String heading;

    Column(DataType type, String heading) {
        this.type = type;
        this.heading = heading;
    }

    /** Returns the name used in options and CSV headers. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns all keys, separated by commas. */
    public static String allKeys() {
        return String.join(", ", Arrays.stream(values()).map(Column::key).toList());
    }

    /** Returns the column of a key, ignoring case; empty if unknown. */
    public static Optional<Column> ofKey(String key) {
        return List.of(values()).stream()
                .filter(column -> column.key().equalsIgnoreCase(key))
                .findFirst();
    }

    /** Returns what the column contains, in a few words. */
    public String description() {
        return this == MARK ? "SLA color" : heading;
    }

    String heading() {
        return heading;
    }

    DataType type() {
        return type;
    }

    /** Returns the time in the cell; empty if absent or the column has no times. */
    Optional<Instant> time(Row row) {
        Ticket ticket = row.ticket();
        return switch (this) {
            case DUE -> ticket.sla().dueBy();
            case RESPONSE_DUE -> ticket.sla().firstResponseDueBy();
            case UPDATED -> ticket.updatedAt();
            case CREATED -> ticket.createdAt();
            default -> Optional.empty();
        };
    }

    /** Returns the sanitized text of the cell on one line, times in UTC to the second (ISO 8601); empty if absent. */
    String text(Row row) {
        return TerminalSanitizer.sanitize(rawText(row));
    }

    private String rawText(Row row) {
        Ticket ticket = row.ticket();
        return switch (this) {
            case MARK -> ticket.sla().color().name().substring(0, 1);
            case SECTION -> Integer.toString(row.section().number());
            case ID -> ticket.id().toString();
            case SUBJECT -> ticket.subject().orElse("");
            case REQUESTER -> ticket.requester().name();
            case EMAIL -> ticket.requester().email().orElse("");
            case COMPANY -> ticket.requester().companyId().orElse("");
            case AGENT -> ticket.assignment().agentName();
            case AGENT_ID -> orEmpty(ticket.assignment().agent());
            case PRIORITY -> ticket.priority().text();
            case STATUS -> ticket.status().text();
            case SLA -> ticket.sla().text();
            case COLOR -> ticket.sla().color().wireName();
            case DUE, RESPONSE_DUE, UPDATED, CREATED ->
                orEmpty(time(row).map(time -> time.truncatedTo(ChronoUnit.SECONDS)));
            case GROUP -> orEmpty(ticket.group());
            case TYPE -> ticket.details().type().orElse("");
            case SOURCE -> ticket.details().source().orElse("");
            case HOURS -> hours(ticket);
            case LINK -> orEmpty(row.links().map(links -> links.linkTo(ticket.id())));
        };
    }

    private static String hours(Ticket ticket) {
        var hours = ticket.details().hoursSpent();
        return hours.isPresent() ? Double.toString(hours.getAsDouble()) : "";
    }

    private static String orEmpty(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
