package io.hivematrix.beacon.web.page.layout;

import freemarker.template.TemplateException;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemPage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Problem page in the layout of the dashboard. The page of a 429 or 503 reloads itself after the time in {@code Retry-After}.
 *
 * @param gateway Beacon's URL behind the gateway; empty if not known
 */
public record TemplateProblemPage(TemplateConfiguration templates, PageLayouts layouts, Optional<URI> gateway)
        implements ProblemPage {

    private static final String TEMPLATE = TemplateConfiguration.BASE_PATH + "/problem.ftl";
    private static final Set<Integer> TEMPORARY = Set.of(429, 503);

    @Override
    public String render(Problem problem, String correlationId, ClientContext client) {
        Map<String, Object> model = Map.of(
                "pageLayout",
                layouts.of(client),
                "problem",
                problem,
                "correlationId",
                correlationId,
                "home",
                client.link("/"),
                "gateway",
                gateway.map(URI::toString).orElse(""),
                "retryMs",
                TEMPORARY.contains(problem.status()) ? 1_000 * retrySeconds(problem) : 0);
        StringWriter page = new StringWriter();
        try {
            templates.getConfiguration().getTemplate(TEMPLATE).process(model, page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(TEMPLATE + " cannot be read", unreadable);
        } catch (TemplateException failed) {
            throw new IllegalStateException(TEMPLATE + " cannot be rendered", failed);
        }
        return page.toString();
    }

    private static int retrySeconds(Problem problem) {
        String advice = problem.headers().getOrDefault("Retry-After", "");
        return advice.matches("[0-9]{1,4}") ? Math.max(5, Integer.parseInt(advice)) : 15;
    }
}
