package io.hivematrix.beacon.web.auth.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.hivematrix.beacon.web.auth.model.ClockTicker;
import io.hivematrix.beacon.web.auth.model.RejectedException;
import io.hivematrix.beacon.web.auth.model.Rejection;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which sessions of people are alive. Core's answer counts for {@link #ANSWER_LIFE}; while Core gives none, a session
 * that was alive within {@link #GRACE}, or whose token was issued within it, counts as alive. Tokens are kept in memory
 * alone, and only until they expire, so that the cookie of a page can be held against its session. Thread-safe.
 */
public final class Sessions {

    public static final Duration ANSWER_LIFE = Duration.ofSeconds(60);
    static final Duration GRACE = Duration.ofMinutes(5);

    /** How long Core is left alone after it did not answer, so that its silence does not slow every request. */
    public static final Duration PAUSE = Duration.ofSeconds(5);

    private static final long MOST_SESSIONS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final Core core;
    private final Clock clock;
    private final Cache<String, Session> sessions;
    private final Silence silence;

    public Sessions(Core core, Clock clock) {
        this.core = core;
        this.clock = clock;
        this.silence = new Silence(clock, PAUSE);
        this.sessions = Caffeine.newBuilder()
                .maximumSize(MOST_SESSIONS)
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
     * @throws RejectedException if the session has ended, or if that cannot be told
     */
    void requireAlive(AccessToken token, String text) {
        String id = token.viewer().sessionId().orElseThrow();
        Session session = sessions.getIfPresent(id);
        if (session == null || session.endsBefore(token)) {
            session = sessions.asMap().compute(id, (same, known) -> latest(known, token, text));
        }
        session.requireAlive();
    }

    /**
     * Checks the session that a cookie of ours was given out in.
     *
     * @throws RejectedException if the session has ended, or if that cannot be told
     */
    public void requireAlive(String id) {
        Session session = sessions.getIfPresent(id);
        if (session == null) {
            throw new RejectedException(Rejection.UNKNOWN_SESSION);
        }
        session.requireAlive();
    }

    private Session latest(Session known, AccessToken token, String text) {
        return known != null && !known.endsBefore(token) ? known : new Session(text, token);
    }

    /** One session and what Core last said of it. */
    private final class Session {

        private final String token;
        private final Instant issuedAt;
        private final Instant expiresAt;
        private volatile Optional<Answer> answer = Optional.empty();

        Session(String token, AccessToken read) {
            this.token = token;
            this.issuedAt = read.issuedAt();
            this.expiresAt = read.viewer().expiresAt();
        }

        /** A session outlives its first token when Core renews it. */
        boolean endsBefore(AccessToken newer) {
            return expiresAt.isBefore(newer.viewer().expiresAt());
        }

        void requireAlive() {
            Answer latest = fresh().orElseGet(this::ask);
            if (!latest.alive) {
                throw new RejectedException(Rejection.REVOKED);
            }
        }

        private Optional<Answer> fresh() {
            return answer.filter(last -> last.youngerThan(ANSWER_LIFE, clock.instant()));
        }

        /** One request asks, the others wait for its answer. */
        private synchronized Answer ask() {
            Optional<Answer> meanwhile = fresh();
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            if (!silence.mayAsk()) {
                return withoutCore();
            }
            try {
                Answer given = new Answer(core.alive(token), clock.instant());
                silence.ended();
                answer = Optional.of(given);
                return given;
            } catch (IOException silent) {
                silence.met();
                LOG.atWarn().addKeyValue("reason", silent.getMessage()).log("Core could not be asked about a session");
                return withoutCore();
            }
        }

        private Answer withoutCore() {
            Answer issue = new Answer(true, issuedAt);
            return answer.filter(last -> !last.alive || last.youngerThan(GRACE, clock.instant()))
                    .or(() -> Optional.of(issue).filter(given -> given.youngerThan(GRACE, clock.instant())))
                    .orElseThrow(() -> new RejectedException(Rejection.CORE_UNAVAILABLE));
        }
    }

    /** What was known of a session, and when. */
    private record Answer(boolean alive, Instant at) {

        boolean youngerThan(Duration age, Instant now) {
            return now.isBefore(at.plus(age));
        }
    }
}
