package io.hivematrix.beacon.web.problem;

import io.hivematrix.beacon.web.http.ClientContext;

/** Renderer of problems as HTML. */
@FunctionalInterface
public interface ProblemPage {

    /**
     * Returns the page as HTML. Must not throw and must not depend on a board, an agent or a session.
     *
     * @param correlationId the correlation id of the request
     * @param client provides the path prefix of links
     */
    String render(Problem problem, String correlationId, ClientContext client);
}
