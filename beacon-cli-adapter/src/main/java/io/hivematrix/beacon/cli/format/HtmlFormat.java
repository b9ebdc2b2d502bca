package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardSection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Self-contained HTML page without scripts and external resources. */
record HtmlFormat(List<Column> columns, RelativeTimes times) implements BoardFormat {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="referrer" content="no-referrer">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            """;

    private static final String STYLE = """
            <style>
            :root { color-scheme: light dark; }
            body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid #8884; padding: .3rem .6rem; text-align: left; vertical-align: top; }
            tr { border-left: .4rem solid transparent; }
            .red { border-left-color: #d22; } .orange { border-left-color: #e70; }
            .yellow { border-left-color: #db0; } .green { border-left-color: #2a4; }
            .warning { border: 1px solid #d22; padding: .5rem 1rem; }
            </style>
            </head>
            <body>
            """;

    @Override
    public String render(DashboardResult result) {
        Dashboard dashboard = result.dashboard();
        StringBuilder html = new StringBuilder(HEAD)
                .append(element("title", BoardSummary.title(dashboard)))
                .append(STYLE)
                .append(element("h1", BoardSummary.title(dashboard)))
                .append(element("p", BoardSummary.summary(dashboard, times) + ". Times in " + times.zone() + "."));
        BoardSummary.warnings(dashboard, times)
                .forEach(warning -> html.append("<p class=\"warning\">")
                        .append(escape(warning))
                        .append("</p>\n"));
        Rows.requestedSections(dashboard).forEach(section -> append(html, dashboard, section));
        return html.append("</body>\n</html>\n").toString();
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escape(text) + "</" + name + ">\n";
    }

    private void append(StringBuilder html, Dashboard dashboard, DashboardSection section) {
        html.append("<h2>").append(escape(BoardSummary.title(section))).append("</h2>\n");
        if (section.count() == 0) {
            return;
        }
        html.append("<table>\n<thead><tr>");
        columns.forEach(column ->
                html.append("<th scope=\"col\">").append(heading(column)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (Row row : Rows.of(dashboard, section)) {
            html.append("<tr class=\"")
                    .append(row.ticket().sla().color().wireName())
                    .append("\">");
            columns.forEach(
                    column -> html.append("<td>").append(cell(column, row)).append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private static String heading(Column column) {
        return column == Column.MARK ? "<abbr title=\"SLA color\">!</abbr>" : column.heading();
    }

    private String cell(Column column, Row row) {
        if (column.type() == Column.DataType.TIME) {
            return column.time(row).map(this::time).orElse("");
        }
        String text = escape(column.text(row));
        String link = escape(Column.LINK.text(row));
        if ((column == Column.LINK || column == Column.ID) && !link.isEmpty()) {
            return "<a href=\"" + link + "\" rel=\"noopener noreferrer\">" + text + "</a>";
        }
        return column.type() == Column.DataType.TEXT ? "<bdi>" + text + "</bdi>" : text;
    }

    private String time(Instant time) {
        return String.format(
                Locale.ROOT,
                "<time datetime=\"%s\">%s</time>",
                time.truncatedTo(ChronoUnit.MILLIS),
                times.dateAndTime(time));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
