package io.hivematrix.beacon.web.problem;

import io.hivematrix.beacon.web.http.ClientContext;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Writes problems for whoever asked: a page for a person at a browser, problem details for everybody else. */
public final class ProblemWriter {

    private static final String HTML = "text/html;charset=utf-8";

    private final ProblemPage page;

    /** Showing them to people on that page. */
    public ProblemWriter(ProblemPage page) {
        this.page = Objects.requireNonNull(page, "page");
    }

    /**
     * The document for a request.
     *
     * @param problem what went wrong
     * @param path the path that was asked for, as it was written; empty where it could not be read
     * @param accept the request's {@code Accept} header, where it had one
     * @param correlationId the request's id
     * @param client who asked
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
