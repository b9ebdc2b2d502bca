package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.condition.Condition;
import io.hivematrix.beacon.cli.condition.Metric;
import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import java.util.List;
import java.util.StringJoiner;

/** Status line with performance data, as the Monitoring Plugins guidelines specify. */
public record NagiosFormat(List<Condition> conditions, RelativeTimes times) implements BoardFormat {

    /** Returns the status line if no board is available. */
    public static String unknown(String reason) {
        return "BEACON UNKNOWN - " + withoutPipe(reason.replaceAll("\\R+", "; ")) + "\n";
    }

    @Override
    public String render(DashboardResult result) {
        Dashboard dashboard = result.dashboard();
        List<String> met = conditions.stream()
                .filter(condition -> condition.isMet(dashboard, times.now()))
                .map(Condition::toString)
                .toList();
        String status = met.isEmpty() ? "OK" : "WARNING";
        String reason = met.isEmpty() ? "" : " (" + String.join(", ", met) + ")";
        String summary = BoardSummary.title(dashboard) + ": " + BoardSummary.summary(dashboard, times);
        return "BEACON " + status + " - " + withoutPipe(summary + reason) + " | " + performance(dashboard) + "\n";
    }

    private String performance(Dashboard dashboard) {
        StringJoiner data = new StringJoiner(" ");
        for (Metric metric : Metric.values()) {
            String unit = metric == Metric.AGE ? "s" : "";
            data.add(metric.key() + "=" + metric.valueFor(dashboard, times.now()) + unit + ";" + warningRange(metric)
                    + ";;0;");
        }
        return data.toString();
    }

    private String warningRange(Metric metric) {
        return conditions.stream()
                .filter(condition -> condition.metric() == metric)
                .map(Condition::okRange)
                .findFirst()
                .orElse("");
    }

    /** A pipe character separates the text from the performance data. */
    private static String withoutPipe(String text) {
        return text.replace('|', '/');
    }
}
