package io.hivematrix.beacon.web.auth.model;

import java.util.Collection;
import java.util.function.Consumer;

/** Revocations that several Beacons notify each other of. Implementations are thread-safe and do not block. */
public interface SharedRevocations {

    /** Shares nothing. */
    SharedRevocations NONE = new SharedRevocations() {
        @Override
        public void publish(Kind kind, String id) {
            // works alone
        }

        @Override
        public void repeat(Kind kind, Collection<String> ids) {
            // works alone
        }

        @Override
        public void subscribe(Kind kind, Consumer<String> listener) {
            // works alone
        }
    };

    /** What is revoked. */
    enum Kind {
        /** Sessions of users, by the id in their tokens. */
        SESSION,
        /** Links of screens. */
        DISPLAY
    }

    /** Notifies the others once. */
    void publish(Kind kind, String id);

    /** Notifies the others again and again, so that those that start later know. */
    void repeat(Kind kind, Collection<String> ids);

    /** Adds a subscriber, which must be quick and not throw. It may also get the ids that this Beacon has sent. */
    void subscribe(Kind kind, Consumer<String> listener);
}
