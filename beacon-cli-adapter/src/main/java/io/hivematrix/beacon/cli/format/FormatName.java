package io.hivematrix.beacon.cli.format;

import java.util.List;
import java.util.Locale;

/** Values of {@code --format}. */
public enum FormatName {
    TABLE,
    JSON,
    NDJSON,
    CSV,
    MARKDOWN,
    HTML,
    NAGIOS;

    /** Returns whether {@code --columns} applies. */
    public boolean hasColumns() {
        return this == TABLE || this == CSV || this == MARKDOWN || this == HTML;
    }

    public BoardFormat create(FormatOptions options) {
        List<Column> columns = options.columns().isEmpty() ? defaultColumns() : options.columns();
        return switch (this) {
            case TABLE -> new TableFormat(columns, options.times(), options.palette(), options.maxWidth());
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
