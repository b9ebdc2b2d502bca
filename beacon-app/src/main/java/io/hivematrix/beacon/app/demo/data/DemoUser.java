package io.hivematrix.beacon.app.demo.data;

/**
 * A user of the demo's Core.
 *
 * @param id the subject of the user's tokens
 * @param login the login name, also the local part of the e-mail address
 * @param name the display name
 * @param level {@code admin}, {@code technician}, {@code billing} or {@code client}
 */
public record DemoUser(String id, String login, String name, String level) {

    /** The user as whom loopback clients are signed in. */
    public static final DemoUser VISITOR =
            new DemoUser("6f1d0c52-2f0b-4a57-9a3e-0d4f5b7c1a11", "visitor", "Demo Visitor", "technician");

    /** Returns the user's address. */
    public String email() {
        return login + "@support.example";
    }
}
