package io.hivematrix.beacon.web.display;

import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.auth.cookie.SignedClaims;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.model.SharedRevocations;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issuer and reader of the signed tokens in links. Nothing is stored: a token is valid while it is signed with the key derived
 * from {@code SECRET_KEY}, not expired, not revoked by id, and of the current epoch. Thread-safe.
 */
public final class DisplayLinks {

    /** Default validity. */
    public static final int DEFAULT_DAYS = 365;

    /** Longest validity: browsers discard cookies after 400 days. */
    public static final int MAX_DAYS = 400;

    private static final Logger LOG = LoggerFactory.getLogger(DisplayLinks.class);
    private static final int MAX_REVOKED = 10_000;
    private static final String PURPOSE = "hivematrix beacon display link HS256 v1";
    private static final String NAME = "name";
    private static final String VIEWS = "views";
    private static final String SHOW = "show";
    private static final String EPOCH = "epoch";

    private final DisplaySettings settings;
    private final SignedClaims claims;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isFull = new AtomicBoolean();

    /** @param ids provides the ids of links */
    public DisplayLinks(DisplaySettings settings, Clock clock, Supplier<UUID> ids) {
        this(settings, clock, ids, SharedRevocations.NONE);
    }

    /**
     * Creates the links of one of several Beacons.
     *
     * @param ids provides the ids of links
     * @param shared revocations that they notify each other of
     */
    public DisplayLinks(DisplaySettings settings, Clock clock, Supplier<UUID> ids, SharedRevocations shared) {
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
        this.claims = new SignedClaims(
                settings.secret(), PURPOSE, Set.of(Claims.ID, NAME, VIEWS, SHOW, EPOCH, Claims.EXPIRATION), clock);
        revoked.addAll(settings.revoked());
        shared.subscribe(SharedRevocations.Kind.DISPLAY, this::revoke);
        shared.repeat(SharedRevocations.Kind.DISPLAY, settings.revoked());
    }

    private void revoke(String id) {
        if (revoked.size() < MAX_REVOKED) {
            revoked.add(id);
        } else if (!revoked.contains(id) && !isFull.getAndSet(true)) {
            LOG.warn(
                    "More than {} ids of display links are revoked through Redis; further ones are ignored, set BEACON_DISPLAY_REVOKED on each Beacon",
                    MAX_REVOKED);
        }
    }

    DisplayMode mode() {
        return settings.mode();
    }

    /**
     * Returns a new link.
     *
     * @param days validity, 1 to {@link #MAX_DAYS}
     * @throws IllegalArgumentException if a value is invalid
     */
    public DisplayLink issue(String name, List<ViewSlug> views, RedactionLevel show, int days) {
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("the number of days must be 1 to " + MAX_DAYS);
        }
        Instant expiresAt = clock.instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
        return new DisplayLink(ids.get().toString(), name, views, show, expiresAt);
    }

    /** Returns the signed token of a link. */
    public String sign(DisplayLink link) {
        return claims.sign(Jwts.builder()
                .id(link.id())
                .claim(NAME, link.name())
                .claim(VIEWS, link.views().stream().map(ViewSlug::value).toList())
                .claim(SHOW, link.show().wireName())
                .claim(EPOCH, settings.epoch())
                .expiration(Date.from(link.expiresAt())));
    }

    /** Returns the path and query of a link's address. */
    public String path(DisplayLink link) {
        return "/display/" + link.views().get(0) + "?" + DisplayResource.TOKEN + "=" + sign(link);
    }

    /**
     * Returns the link of a token.
     *
     * @throws AuthenticationException if the token is invalid, expired or revoked, or links are switched off
     */
    DisplayLink read(String token) {
        return claims.read(token, this::link);
    }

    private DisplayLink link(Claims claims) {
        List<?> slugs = claims.get(VIEWS, List.class);
        DisplayLink link = new DisplayLink(
                claims.getId(),
                claims.get(NAME, String.class),
                slugs.stream().map(slug -> new ViewSlug(String.valueOf(slug))).toList(),
                RedactionLevel.ofWireName(claims.get(SHOW, String.class)).orElseThrow(IllegalArgumentException::new),
                claims.getExpiration().toInstant());
        boolean current = claims.get(EPOCH, Long.class) == settings.epoch();
        if (!current || revoked.contains(link.id()) || !settings.linksEnabled()) {
            throw new AuthenticationException(RejectionReason.REVOKED);
        }
        return link;
    }
}
