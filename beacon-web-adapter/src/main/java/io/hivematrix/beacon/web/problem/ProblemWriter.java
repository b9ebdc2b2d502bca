package io.hivematrix.beacon.web.problem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hivematrix.beacon.web.http.ClientContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes problems as HTML for clients that prefer it, and as JSON (RFC 9457, section 3) for all others. */
public record ProblemWriter(ProblemPage page) {

    private static final String HTML = "text/html;charset=utf-8";

    /**
     * Returns the document for a request.
     *
     * @param path the raw request path; an empty string where it could not be parsed
     * @param accept the {@code Accept} header
     * @param correlationId the correlation id of the request
     * @param client provides the path prefix of {@code instance} and of links
     */
    public ProblemDocument write(
            Problem problem, String path, Optional<String> accept, String correlationId, ClientContext client) {
        boolean html = accept.filter(HtmlPreference::prefersHtml).isPresent();
        String document = html
                ? page.render(problem, correlationId, client)
                : json(problem, InstanceUri.encode(client.link(path)), correlationId);
        return new ProblemDocument(html ? HTML : Problem.MEDIA_TYPE, document.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Problem problem, String instance, String correlationId) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("instance", instance)
                .put("correlation_id", correlationId)
                .toString();
    }
}
