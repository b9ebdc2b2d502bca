package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.condition.Condition;
import io.hivematrix.beacon.cli.condition.Conditions;
import io.hivematrix.beacon.cli.condition.Metric;
import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.text.RelativeTimes;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Status line with performance data, as the Monitoring Plugins guidelines specify. */
public record NagiosFormat(Conditions conditions, RelativeTimes times) implements BoardFormat {

    private static final Pattern REQUEST =
            Pattern.compile("(?:^|\0)(?:--format[=\0]|-f[=\0]?)nagios(?:\0|$)", Pattern.CASE_INSENSITIVE);

    /** Returns whether a command line, valid or not, requests this format. */
    public static boolean isRequestedBy(String... args) {
        return REQUEST.matcher(String.join("\0", args)).find();
    }

    /** Returns the status line if no board is available. */
    public static String withoutBoard(NagiosStatus status, String reason) {
        return "BEACON " + status.name() + " - " + withoutPipe(reason.strip().replaceAll("\\R+", "; ")) + "\n";
    }

    @Override
    public String render(DashboardResult result) {
        Dashboard dashboard = result.dashboard();
        Conditions met = conditions.met(dashboard, times.now());
        StringJoiner reasons = new StringJoiner(", ", " (", ")").setEmptyValue("");
        met.all().stream().map(Condition::toString).forEach(reasons::add);
        String summary = BoardSummary.title(dashboard) + ": " + BoardSummary.summary(dashboard, times)
                + (BoardSummary.isSyncInFuture(dashboard, times) ? ", check Codex's clock" : "")
                + dashboard
                        .notice()
                        .map(notice -> ". " + TerminalSanitizer.sanitize(notice))
                        .orElse("");
        return "BEACON " + NagiosStatus.of(met).name() + " - " + withoutPipe(summary + reasons) + " | "
                + performance(dashboard) + "\n";
    }

    private String performance(Dashboard dashboard) {
        StringJoiner data = new StringJoiner(" ");
        for (Metric metric : Metric.values()) {
            if (!metric.isKnown(dashboard)) {
                continue;
            }
            String unit = metric == Metric.AGE ? "s" : "";
            data.add(metric.key() + "=" + metric.valueFor(dashboard, times.now()) + unit + ";"
                    + Conditions.okRange(conditions.warning(), metric) + ";"
                    + Conditions.okRange(conditions.critical(), metric) + ";0;");
        }
        return data.toString();
    }

    /** A pipe character separates the text from the performance data. */
    private static String withoutPipe(String text) {
        return text.replace('|', '/');
    }
}
