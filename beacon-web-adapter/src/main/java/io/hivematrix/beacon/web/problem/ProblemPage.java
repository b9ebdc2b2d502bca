package io.hivematrix.beacon.web.problem;

import io.hivematrix.beacon.web.http.ClientContext;

/** Shows a problem to a person. */
@FunctionalInterface
public interface ProblemPage {

    /**
     * The page as HTML. It must not fail, and must not need a board, an agent or a session: it is shown when these are
     * missing.
     *
     * @param problem what went wrong
     * @param correlationId the id by which it is found in the logs
     * @param client how the person sees Beacon
     */
    String render(Problem problem, String correlationId, ClientContext client);
}
