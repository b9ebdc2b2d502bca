package io.hivematrix.beacon.web.page.layout;

import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemPage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * Problems in the look of the dashboard. Where there is no board for the moment, the page waits for one by itself.
 */
public final class TemplateProblemPage implements ProblemPage {

    private static final int UNAVAILABLE = 503;

    private final Templates templates = new Templates();
    private final PageLayouts frames;

    /** Problem pages in those frames. */
    public TemplateProblemPage(PageLayouts frames) {
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    @Override
    public String render(Problem problem, String correlationId, ClientContext client) {
        Map<String, Object> model = Map.of(
                "frame",
                frames.of(client),
                "problem",
                problem,
                "correlationId",
                correlationId,
                "home",
                client.link("/"),
                "retryMs",
                problem.status() == UNAVAILABLE ? 1_000 * retrySeconds(problem) : 0);
        return new String(templates.render("problem.ftlh", model), StandardCharsets.UTF_8);
    }

    private static int retrySeconds(Problem problem) {
        String advice = problem.headers().getOrDefault("Retry-After", "");
        return advice.matches("[0-9]{1,4}") ? Math.max(5, Integer.parseInt(advice)) : 15;
    }
}
