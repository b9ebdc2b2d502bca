package io.hivematrix.beacon.cli.source;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.view.Views;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@link DashboardSource} that reads from Codex and applies Beacon's rules in this process. */
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
        Dashboard dashboard = codex.dashboards().show(query);
        return new DashboardResult(dashboard, () -> json.apply(dashboard));
    }

    @Override
    public Optional<TicketResult> ticket(TicketId id) {
        return codex.dashboards()
                .latest()
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

    @Override
    public Agents agents() {
        return codex.agents().agents();
    }

    @Override
    public HealthResult health() {
        return HealthResult.of(codex.health().report().toCompletableFuture().join());
    }

    @Override
    public void close() {
        codex.onClose().run();
    }
}
