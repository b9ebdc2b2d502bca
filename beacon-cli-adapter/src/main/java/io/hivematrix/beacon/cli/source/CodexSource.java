package io.hivematrix.beacon.cli.source;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.view.Views;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@link DashboardSource} that reads from Codex and applies Beacon's rules in this process. Thread-safe. */
public final class CodexSource implements DashboardSource {

    private final CodexSession codex;
    private final Function<Dashboard, byte[]> json;

    /** Creates a source that closes {@code codex} when it is closed; {@code json} writes a dashboard as the API does. */
    public CodexSource(CodexSession codex, Function<Dashboard, byte[]> json) {
        this.codex = codex;
        this.json = json;
    }

    @Override
    public DashboardResult fetch(DashboardQuery query) {
        Dashboard dashboard = locating(() -> codex.dashboards().show(query));
        return new DashboardResult(dashboard, () -> json.apply(dashboard));
    }

    @Override
    public Optional<TicketResult> ticket(TicketId id) {
        return locating(codex.dashboards()::latest)
                .find(id)
                .map(found -> new TicketResult(
                        found.ticket(),
                        found.section(),
                        found.ticketLinks().map(links -> links.linkTo(id).toString())));
    }

    @Override
    public Views views() {
        return codex.views().views();
    }

    @Override
    public List<Section> sections(boolean additional) {
        return Stream.concat(Section.STANDARD.stream(), codex.additionalSections().stream())
                .toList();
    }

    /** Returns the agents; if they cannot be loaded, the attempt to load a board states the reason. */
    @Override
    public Agents agents() {
        Agents agents = codex.agents().agents();
        if (!agents.isLoaded()) {
            locating(codex.dashboards()::latest);
        }
        return agents;
    }

    @Override
    public HealthResult health() {
        return HealthResult.of(codex.health().report().toCompletableFuture().join(), codex.addresses());
    }

    /** Adds the address of the failed call, which only operators see, to the message of a failure. */
    private <T> T locating(Supplier<T> call) {
        codex.awaitBoard().run();
        try {
            return call.get();
        } catch (BoardUnavailableException unavailable) {
            String service = unavailable
                    .failure()
                    .map(failure -> failure.reason() == RefreshFailure.Reason.NO_TOKEN ? "core" : "codex")
                    .orElse("");
            String address = Optional.ofNullable(codex.addresses().get(service))
                    .map(known -> " Address: " + known)
                    .orElse("");
            throw new BoardUnavailableException(
                    unavailable.getMessage() + address, unavailable.failure(), unavailable.retryAfter());
        }
    }

    @Override
    public void close() {
        codex.onClose().run();
    }
}
