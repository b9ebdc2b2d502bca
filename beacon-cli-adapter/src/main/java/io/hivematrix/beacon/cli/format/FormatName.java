package io.hivematrix.beacon.cli.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Values of {@code --format}. */
public enum FormatName {
    TABLE("txt"),
    JSON("json"),
    NDJSON("ndjson jsonl"),
    CSV("csv"),
    MARKDOWN("md markdown"),
    HTML("html htm"),
    NAGIOS("");

    /** Endings of file names, separated by spaces. */
    private final String endings;

    FormatName(String endings) {
        this.endings = endings;
    }

    /** Returns the format that the ending of a file name stands for; table if it stands for none. */
    public static FormatName ofFile(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Stream.of(values())
                .filter(format -> name.contains(".")
                        && List.of(format.endings.split(" ", -1)).contains(ending))
                .findFirst()
                .orElse(TABLE);
    }

    /** Returns whether {@code --columns} applies. */
    public boolean hasColumns() {
        return this == TABLE || this == CSV || this == MARKDOWN || this == HTML;
    }

    /** Creates the format; without chosen columns it has its default ones. */
    public BoardFormat create(FormatOptions options) {
        List<Column> columns = options.columns().isEmpty() ? defaultColumns() : options.columns();
        return switch (this) {
            case TABLE ->
                new TableFormat(
                        options.columns(),
                        options.times(),
                        options.palette(),
                        options.maxWidth(),
                        options.needsAgentFirst());
            case JSON -> new JsonFormat();
            case NDJSON -> new NdjsonFormat();
            case CSV -> new CsvFormat(columns);
            case MARKDOWN -> new MarkdownFormat(columns, options.times());
            case HTML -> new HtmlFormat(columns, options.times());
            case NAGIOS -> new NagiosFormat(options.conditions(), options.times());
        };
    }

    private List<Column> defaultColumns() {
        return this == CSV ? CsvFormat.COLUMNS : TableFormat.COLUMNS;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
