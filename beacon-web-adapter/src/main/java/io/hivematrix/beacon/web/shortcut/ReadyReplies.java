package io.hivematrix.beacon.web.shortcut;

import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.web.auth.AuthenticationFeature;
import io.hivematrix.beacon.web.auth.AuthenticationResult;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.cache.CachedResponse;
import io.hivematrix.beacon.web.cache.ConditionalResponses;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.RequestHeaders;
import io.hivematrix.beacon.web.ratelimit.RateLimitChecker;
import io.hivematrix.beacon.web.ratelimit.RateLimitDecision;
import io.hivematrix.beacon.web.shortcut.Shortcuts.Known;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.Request;

/**
 * Finds the answers that are ready, for those who may have them. In the order of the long way: who asks, how often, and only
 * then what there is. What came of each step is put to the request, so that Jersey does not do it again.
 */
public final class ReadyReplies {

    private final ShowDashboardUseCase dashboards;
    private final AuthenticationFeature guard;
    private final Optional<RateLimitChecker> limits;

    /**
     * Of those boards.
     *
     * @param dashboards shows the board
     * @param guard tells who asks
     * @param limits counts who asks, where anything does
     */
    public ReadyReplies(
            ShowDashboardUseCase dashboards, AuthenticationFeature guard, Optional<RateLimitChecker> limits) {
        this.dashboards = Objects.requireNonNull(dashboards, "dashboards");
        this.guard = Objects.requireNonNull(guard, "guard");
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /** What to say to a request for what is known; empty where Jersey has to say it. */
    Optional<ReadyReply> find(Request request, Known known) {
        RequestHeaders headers = new GrizzlyHeaders(request);
        if (!known.route().surelyAccepted(headers.find("Accept").orElse(""))) {
            return Optional.empty();
        }
        ClientContext client = (ClientContext) request.getAttribute(ClientContext.PROPERTY);
        Optional<AuthenticationResult> recognition =
                guard.authenticate(known.route().resource(), headers, client);
        recognition.ifPresent(told -> request.setAttribute(AuthenticationResult.PROPERTY, told));
        Optional<Viewer> viewer = recognition.flatMap(AuthenticationResult::viewer);
        if (viewer.isEmpty()) {
            return Optional.empty();
        }
        Optional<RateLimitDecision> verdict = count(request, known.route(), viewer.get());
        if (!verdict.map(RateLimitDecision::allowed).orElse(true)) {
            return Optional.empty();
        }
        return ready(request, known.shortcut(), client, viewer.get())
                .map(answer -> new ReadyReply(
                        viewer.get(),
                        recognition.get().sessionCookie(),
                        verdict.map(RateLimitDecision::headers).orElse(Map.of()),
                        ConditionalResponses.evaluate(
                                request.getMethod() == Method.HEAD,
                                headers,
                                answer,
                                known.route().mediaType(),
                                ConditionalResponses.NO_STORE)));
    }

    private Optional<RateLimitDecision> count(Request request, Route route, Viewer viewer) {
        Optional<RateLimitDecision> verdict = limits.flatMap(counting -> counting.count(route.resource(), viewer));
        verdict.ifPresent(counted -> request.setAttribute(RateLimitDecision.PROPERTY, counted));
        return verdict;
    }

    private Optional<CachedResponse> ready(Request request, Shortcut shortcut, ClientContext client, Viewer viewer) {
        AskedBoard board = AskedBoard.of(dashboards);
        request.setAttribute(AskedBoard.PROPERTY, board);
        return shortcut.ready(board.orThrow(), client, viewer);
    }
}
