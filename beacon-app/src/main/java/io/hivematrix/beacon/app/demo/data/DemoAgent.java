package io.hivematrix.beacon.app.demo.data;

/**
 * A demo agent.
 *
 * @param id the id in the PSA system
 * @param active whether tickets can be assigned to the agent
 */
public record DemoAgent(long id, String name, String jobTitle, boolean active) {

    /** Returns the agent's address. */
    public String email() {
        return "agent" + id % 100 + "@support.example";
    }
}
