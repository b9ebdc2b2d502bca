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
 * Knows which sessions of people are alive. Core's answer counts for {@link #STATUS_TTL}; while Core gives none, a session
 * that was alive within {@link #OUTAGE_GRACE}, or whose token was issued within it, counts as alive. Tokens are kept in memory
 * alone, and only until they expire, so that the cookie of a page can be held against its session. Thread-safe.
 */
public final class SessionValidator {

    public static final Duration STATUS_TTL = Duration.ofSeconds(60);
    static final Duration OUTAGE_GRACE = Duration.ofMinutes(5);

    /** How long Core is left alone after it did not answer, so that its silence does not slow every request. */
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
     * Checks the session of a person's token.
     *
     * @param token the token, which has a session
     * @param text the token as it was sent
     * @throws AuthenticationException if the session has ended, or if that cannot be told
     */
    void requireActive(VerifiedToken token, String text) {
        String id = token.viewer().sessionId().orElseThrow();
        Session session = sessions.getIfPresent(id);
        if (session == null || session.endsBefore(token)) {
            session = sessions.asMap().compute(id, (same, known) -> latest(known, token, text));
        }
        session.requireActive();
    }

    /**
     * Checks the session that a cookie of ours was given out in.
     *
     * @throws AuthenticationException if the session has ended, or if that cannot be told
     */
    public void requireActive(String id) {
        Session session = sessions.getIfPresent(id);
        if (session == null) {
            throw new AuthenticationException(RejectionReason.UNKNOWN_SESSION);
        }
        session.requireActive();
    }

    private Session latest(Session known, VerifiedToken token, String text) {
        return known != null && !known.endsBefore(token) ? known : new Session(text, token);
    }

    /** One session and what Core last said of it. */
    private final class Session {

        private final String token;
        private final Instant issuedAt;
        private final Instant expiresAt;
        private volatile Optional<SessionStatus> status = Optional.empty();

        Session(String token, VerifiedToken read) {
            this.token = token;
            this.issuedAt = read.issuedAt();
            this.expiresAt = read.viewer().expiresAt();
        }

        /** A session outlives its first token when Core renews it. */
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
            return status.filter(last -> last.isYoungerThan(STATUS_TTL, clock.instant()));
        }

        /** One request asks, the others wait for its answer. */
        private synchronized SessionStatus validate() {
            Optional<SessionStatus> meanwhile = freshStatus();
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            if (!backoff.tryAcquire()) {
                return statusWithoutCore();
            }
            try {
                SessionStatus given = new SessionStatus(core.isSessionActive(token), clock.instant());
                backoff.onSuccess();
                status = Optional.of(given);
                return given;
            } catch (IOException silent) {
                backoff.onFailure();
                LOG.atWarn().addKeyValue("reason", silent.getMessage()).log("Core could not be asked about a session");
                return statusWithoutCore();
            }
        }

        private SessionStatus statusWithoutCore() {
            SessionStatus issue = new SessionStatus(true, issuedAt);
            return status.filter(last -> !last.active || last.isYoungerThan(OUTAGE_GRACE, clock.instant()))
                    .or(() -> Optional.of(issue).filter(given -> given.isYoungerThan(OUTAGE_GRACE, clock.instant())))
                    .orElseThrow(() -> new AuthenticationException(RejectionReason.CORE_UNAVAILABLE));
        }
    }

    /** What was known of a session, and when. */
    private record SessionStatus(boolean active, Instant at) {

        boolean isYoungerThan(Duration age, Instant now) {
            return now.isBefore(at.plus(age));
        }
    }
}
