package io.hivematrix.beacon.web.problem;

import io.hivematrix.beacon.web.http.ClientContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes problems as HTML for clients that prefer it, and as JSON for all others. */
public final class ProblemWriter {

    private static final String HTML = "text/html;charset=utf-8";

    private final ProblemPage page;

    public ProblemWriter(ProblemPage page) {
        this.page = page;
    }

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
        if (accept.filter(HtmlPreference::prefersHtml).isPresent()) {
            String html = page.render(problem, correlationId, client);
            return new ProblemDocument(HTML, html.getBytes(StandardCharsets.UTF_8));
        }
        String instance = InstanceUri.encode(client.link(path));
        return new ProblemDocument(Problem.MEDIA_TYPE, ProblemJson.write(problem, instance, correlationId));
    }
}
