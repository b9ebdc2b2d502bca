package io.hivematrix.beacon.web.auth.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.model.SharedRevocations;
import io.hivematrix.beacon.web.auth.model.Viewer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Validates user sessions against Core, with the current permission level of the user. Core's status is cached for
 * {@link #STATUS_TTL}; while Core is not reachable, a session that was active, or whose user token was issued, within
 * {@link #OUTAGE_GRACE} counts as active. A call to Core that takes longer than requests wait for it ({@link CoreCallExecutor})
 * counts as an outage; requests that do not wait, since many do, are served as in an outage. User tokens are held in memory
 * until they expire, so that the session of a cookie can be validated. Elapsed time is monotonic. Thread-safe.
 */
public final class SessionValidator {

    /**
     * How long a session status of Core is used without another call, counted from the start of the call. With two intervals
     * between the checks of a stream it is less than the 60 s within which a session that was revoked must end; so a check of
     * all streams must take less than 10 s.
     */
    public static final Duration STATUS_TTL = Duration.ofSeconds(45);

    /** How long a session counts as active without Core. */
    static final Duration OUTAGE_GRACE = Duration.ofMinutes(5);

    /** Minimum time between two calls to Core during an outage. */
    public static final Duration RETRY_INTERVAL = Duration.ofSeconds(5);

    private static final long MAX_SESSIONS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(SessionValidator.class);

    private final CoreApi core;
    private final CoreCallExecutor calls;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final SharedRevocations shared;
    private final Cache<String, Session> sessions;

    /** Ids of sessions that other Beacons have seen revoked, of which this one may have none yet. */
    private final Cache<String, Boolean> revoked;

    private final OutageBackoff backoff;

    /**
     * Creates a validator.
     *
     * @param nanoTime monotonic time in nanoseconds
     * @param shared revocations that other Beacons have seen
     */
    public SessionValidator(
            CoreApi core, CoreCallExecutor calls, Clock clock, LongSupplier nanoTime, SharedRevocations shared) {
        this.core = core;
        this.calls = calls;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.shared = shared;
        this.backoff = new OutageBackoff(nanoTime, RETRY_INTERVAL);
        this.sessions = Caffeine.newBuilder()
                .maximumSize(MAX_SESSIONS)
                .ticker(nanoTime::getAsLong)
                .expireAfter(Expiry.writing((String id, Session session) ->
                        Duration.between(clock.instant(), session.expiresAt).plusSeconds(TokenVerifier.SKEW_SECONDS)))
                .build();
        this.revoked = Caffeine.newBuilder()
                .maximumSize(MAX_SESSIONS)
                .ticker(nanoTime::getAsLong)
                .expireAfterWrite(OUTAGE_GRACE)
                .build();
        shared.subscribe(SharedRevocations.Kind.SESSION, this::revoke);
    }

    private void revoke(String id) {
        revoked.put(id, true); // first, for a session that is created meanwhile
        sessions.asMap().computeIfPresent(id, (same, known) -> known.revoke());
    }

    /**
     * Returns the viewer of a verified user token with the current level. Requires the session to be active.
     *
     * @param jwt the token as sent
     * @throws AuthenticationException if the session has ended or its status is unknown
     */
    Viewer requireActive(VerifiedToken token, String jwt) {
        String id = token.viewer().sessionId().orElseThrow();
        Session session = sessions.getIfPresent(id);
        if (session == null || session.endsBefore(token)) {
            session = sessions.asMap().compute(id, (same, known) -> latest(id, known, token, jwt));
        }
        return session.requireActive(token.viewer());
    }

    /**
     * Returns the viewer of a cookie with the current level and the email address, which cookies do not contain. Requires the
     * session to be active.
     *
     * @throws AuthenticationException if the session has ended, is unknown or its status is unknown
     */
    public Viewer requireActive(Viewer fromCookie) {
        Session session = sessions.getIfPresent(fromCookie.sessionId().orElseThrow());
        if (session == null) {
            throw new AuthenticationException(RejectionReason.UNKNOWN_SESSION);
        }
        return session.requireActive(fromCookie).withEmail(session.email);
    }

    /** Returns the session with this token if it is newer; a revoked session stays revoked unless Core says otherwise. */
    private Session latest(String id, Session known, VerifiedToken token, String jwt) {
        if (known != null && !known.endsBefore(token)) {
            return known;
        }
        boolean isRevoked = known == null ? revoked.getIfPresent(id) != null : known.isRevoked();
        return new Session(jwt, token, !isRevoked);
    }

    /** Returns how long before now a token was issued; zero if that is in the future, at most {@link #OUTAGE_GRACE}. */
    private Duration ageOf(VerifiedToken token) {
        Duration age = Duration.between(token.issuedAt(), clock.instant());
        return age.isNegative() ? Duration.ZERO : age.compareTo(OUTAGE_GRACE) > 0 ? OUTAGE_GRACE : age;
    }

    /** Session with its last status from Core. */
    private final class Session {

        private final String id;
        private final String token;
        private final SessionStatus atIssue;
        private final Instant expiresAt;
        private final Optional<String> email;
        private volatile Optional<SessionStatus> status = Optional.empty();
        private Optional<CoreCallExecutor.Call> validation = Optional.empty();

        Session(String token, VerifiedToken verified, boolean active) {
            this.id = verified.viewer().sessionId().orElseThrow();
            this.token = token;
            this.atIssue = new SessionStatus(
                    new CoreSession(active, Optional.of(verified.viewer().level())),
                    nanoTime.getAsLong() - ageOf(verified).toNanos());
            this.expiresAt = verified.viewer().expiresAt();
            this.email = verified.viewer().email();
        }

        /** Whether this token expires before {@code newer}; Core may issue another token for the same session. */
        boolean endsBefore(VerifiedToken newer) {
            return expiresAt.isBefore(newer.viewer().expiresAt());
        }

        Viewer requireActive(Viewer viewer) {
            CoreSession latest = freshStatus().orElseGet(this::validate).session;
            if (!latest.active()) {
                throw new AuthenticationException(RejectionReason.REVOKED);
            }
            return latest.level().map(viewer::withLevel).orElse(viewer);
        }

        private Optional<SessionStatus> freshStatus() {
            return status.filter(last -> last.isNewerThan(STATUS_TTL, nanoTime.getAsLong()));
        }

        private SessionStatus validate() {
            Optional<CoreCallExecutor.Call> call = startValidation();
            call.ifPresent(CoreCallExecutor.Call::await);
            if (call.filter(CoreCallExecutor.Call::isOverdue).isPresent()) {
                onOutage("no response in time");
            }
            return freshStatus().orElseGet(this::statusWithoutCore);
        }

        /** Returns the running call for this session or a new one; empty during the back-off. */
        private synchronized Optional<CoreCallExecutor.Call> startValidation() {
            boolean running =
                    validation.filter(CoreCallExecutor.Call::isRunning).isPresent();
            if (!running) {
                validation = freshStatus().isEmpty() && backoff.tryAcquire()
                        ? calls.start(this::fetchStatus)
                        : Optional.empty();
            }
            return validation;
        }

        private void fetchStatus() {
            try {
                long start = nanoTime.getAsLong();
                CoreSession session = core.session(token);
                onStatus(session, start);
                if (!session.active()) {
                    shared.publish(SharedRevocations.Kind.SESSION, id);
                }
                if (backoff.onSuccess()) {
                    LOG.info("Sessions are validated at Core again");
                }
            } catch (IOException | RuntimeException failed) {
                onOutage(String.valueOf(failed.getMessage()));
            } catch (Error defect) {
                onOutage(defect.toString());
                throw defect;
            }
        }

        /** A revocation by another Beacon during the call is newer than Core's response. */
        private synchronized void onStatus(CoreSession session, long start) {
            boolean revokedMeanwhile = status.filter(last -> !last.session.active() && last.at - start >= 0)
                    .isPresent();
            if (!revokedMeanwhile) {
                Optional<String> level = session.level().or(status.orElse(atIssue).session::level);
                status = Optional.of(new SessionStatus(new CoreSession(session.active(), level), start));
            }
        }

        synchronized Session revoke() {
            Optional<String> level = status.orElse(atIssue).session.level();
            status = Optional.of(new SessionStatus(new CoreSession(false, level), nanoTime.getAsLong()));
            return this;
        }

        boolean isRevoked() {
            return !status.orElse(atIssue).session.active();
        }

        /** Logs the first of several failures in a row. */
        private void onOutage(String reason) {
            if (backoff.onFailure()) {
                LOG.atWarn()
                        .addKeyValue("reason", reason)
                        .log(
                                "Session validation at Core failed; sessions that were active count as active for 5 minutes");
            }
        }

        private SessionStatus statusWithoutCore() {
            long now = nanoTime.getAsLong();
            return Stream.of(status, Optional.of(atIssue))
                    .flatMap(Optional::stream)
                    .filter(last -> !last.session.active() || last.isNewerThan(OUTAGE_GRACE, now))
                    .findFirst()
                    .orElseThrow(() -> new AuthenticationException(RejectionReason.CORE_UNAVAILABLE));
        }
    }

    /**
     * Status of a session at a point in time.
     *
     * @param at monotonic time in nanoseconds
     */
    private record SessionStatus(CoreSession session, long at) {

        boolean isNewerThan(Duration age, long now) {
            return now - at < age.toNanos();
        }
    }
}
