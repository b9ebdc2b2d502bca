package io.hivematrix.beacon.web.auth.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Validates user sessions against Core. Core's status is cached for {@link #STATUS_TTL}; while Core is not reachable, a
 * session that was active, or whose user token was issued, within {@link #OUTAGE_GRACE} counts as active. User tokens are
 * held in memory until they expire, so that the session of a cookie can be validated. Thread-safe.
 */
public final class SessionValidator {

    /** How long a session status of Core is used without another call; bounds the delay of a revocation. */
    public static final Duration STATUS_TTL = Duration.ofSeconds(60);
    /** How long a session counts as active without Core. */
    static final Duration OUTAGE_GRACE = Duration.ofMinutes(5);

    /** Minimum time between two calls to Core during an outage. */
    public static final Duration RETRY_INTERVAL = Duration.ofSeconds(5);

    private static final long MAX_SESSIONS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(SessionValidator.class);

    private final CoreApi core;
    private final Clock clock;
    private final Cache<String, Session> sessions;
    private final OutageBackoff backoff;

    public SessionValidator(CoreApi core, Clock clock) {
        this.core = core;
        this.clock = clock;
        this.backoff = new OutageBackoff(clock, RETRY_INTERVAL);
        this.sessions = Caffeine.newBuilder()
                .maximumSize(MAX_SESSIONS)
                .ticker(new ClockTicker(clock))
                .expireAfter(Expiry.writing((String id, Session session) ->
                        Duration.between(clock.instant(), session.expiresAt).plusSeconds(TokenVerifier.SKEW_SECONDS)))
                .build();
    }

    /**
     * Requires the session of a verified user token to be active.
     *
     * @param jwt the token as sent
     * @throws AuthenticationException if the session has ended or its status is unknown
     */
    void requireActive(VerifiedToken token, String jwt) {
        String id = token.viewer().sessionId().orElseThrow();
        Session session = sessions.getIfPresent(id);
        if (session == null || session.endsBefore(token)) {
            session = sessions.asMap().compute(id, (same, known) -> latest(known, token, jwt));
        }
        session.requireActive();
    }

    /**
     * Requires the session of a cookie to be active.
     *
     * @param id the {@code jti} of the session
     * @throws AuthenticationException if the session has ended, is unknown or its status is unknown
     */
    public void requireActive(String id) {
        Session session = sessions.getIfPresent(id);
        if (session == null) {
            throw new AuthenticationException(RejectionReason.UNKNOWN_SESSION);
        }
        session.requireActive();
    }

    private Session latest(Session known, VerifiedToken token, String jwt) {
        return known != null && !known.endsBefore(token) ? known : new Session(jwt, token);
    }

    /** Session with its last status from Core. */
    private final class Session {

        private final String token;
        private final Instant issuedAt;
        private final Instant expiresAt;
        private volatile Optional<SessionStatus> status = Optional.empty();

        Session(String token, VerifiedToken verified) {
            this.token = token;
            this.issuedAt = verified.issuedAt();
            this.expiresAt = verified.viewer().expiresAt();
        }

        /** Whether this token expires before {@code newer}; Core may issue another token for the same session. */
        boolean endsBefore(VerifiedToken newer) {
            return expiresAt.isBefore(newer.viewer().expiresAt());
        }

        void requireActive() {
            SessionStatus latest = freshStatus().orElseGet(this::validate);
            if (!latest.active) {
                throw new AuthenticationException(RejectionReason.REVOKED);
            }
        }

        private Optional<SessionStatus> freshStatus() {
            return status.filter(last -> last.isNewerThan(STATUS_TTL, clock.instant()));
        }

        /** Calls Core at most once at a time per session; concurrent requests wait for the result. */
        private synchronized SessionStatus validate() {
            Optional<SessionStatus> meanwhile = freshStatus();
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            if (!backoff.tryAcquire()) {
                return statusWithoutCore();
            }
            try {
                SessionStatus current = new SessionStatus(core.isSessionActive(token), clock.instant());
                backoff.onSuccess();
                status = Optional.of(current);
                return current;
            } catch (IOException failed) {
                backoff.onFailure();
                LOG.atWarn().addKeyValue("reason", failed.getMessage()).log("Session validation at Core failed");
                return statusWithoutCore();
            }
        }

        private SessionStatus statusWithoutCore() {
            SessionStatus atIssue = new SessionStatus(true, issuedAt);
            return status.filter(last -> !last.active || last.isNewerThan(OUTAGE_GRACE, clock.instant()))
                    .or(() -> Optional.of(atIssue).filter(issued -> issued.isNewerThan(OUTAGE_GRACE, clock.instant())))
                    .orElseThrow(() -> new AuthenticationException(RejectionReason.CORE_UNAVAILABLE));
        }
    }

    /** Status of a session at a point in time. */
    private record SessionStatus(boolean active, Instant at) {

        boolean isNewerThan(Duration age, Instant now) {
            return now.isBefore(at.plus(age));
        }
    }
}
