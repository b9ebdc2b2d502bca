package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.dashboard.AgentFilter;
import io.hivematrix.beacon.domain.ticket.Agent;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;

/** Filter by the viewer's own tickets: those of the agent with the e-mail address of the signed-in user. */
public final class ViewerTickets {

    /** The value of the parameter {@code agent_id}. */
    public static final String ME = "me";

    private ViewerTickets() {}

    /**
     * Returns the filter of a viewer. Its responses are cached by agent, so that viewers never share them.
     *
     * @throws ProblemException with status 400 if the viewer is a service
     */
    public static AgentFilter filter(Viewer viewer, Agents agents) {
        if (viewer.kind() != Viewer.PrincipalKind.USER) {
            throw new ProblemException(
                    Problem.of(400, "agent_id=me needs a signed-in user. Use the id of an agent with this token.")
                            .withType("invalid-agent-id"));
        }
        return AgentFilter.mine(viewer.email().flatMap(agents::findByEmail).map(Agent::id));
    }
}
