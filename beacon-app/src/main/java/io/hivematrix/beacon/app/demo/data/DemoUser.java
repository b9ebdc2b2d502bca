package io.hivematrix.beacon.app.demo.data;

/**
 * Somebody who can sign in at the demo's Core.
 *
 * @param id the subject of their tokens
 * @param login the name they sign in with, which is also the local part of their address
 * @param name the name for people
 * @param level {@code admin}, {@code technician}, {@code billing} or {@code client}
 */
public record DemoUser(String id, String login, String name, String level) {

    /** Whoever opens the demo's address. */
    public static final DemoUser VISITOR =
            new DemoUser("6f1d0c52-2f0b-4a57-9a3e-0d4f5b7c1a11", "visitor", "Demo Visitor", "technician");

    public String email() {
        return login + "@support.example";
    }
}
