package io.hivematrix.beacon.app.demo.data;

/**
 * Somebody who answers tickets.
 *
 * @param id the number in the PSA system
 * @param active whether still with the company
 */
public record DemoAgent(long id, String name, String jobTitle, boolean active) {

    public String email() {
        return "agent" + id % 100 + "@support.example";
    }
}
