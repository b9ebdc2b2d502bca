package io.hivematrix.beacon.domain.service;

import io.hivematrix.beacon.domain.board.Agents;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.port.out.AgentSource;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.PsaConfigurationSource;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import io.hivematrix.beacon.domain.view.Views;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;

/** Builder of a {@link DashboardService}. Not thread-safe. */
public final class DashboardServiceBuilder {

    private final BoardSource boards;
    private AgentSource agents = () -> Agents.NOT_LOADED;
    private PsaConfigurationSource psa = () -> PsaConfiguration.UNKNOWN;
    private ViewDefinitions views = ViewDefinitions.standard(Set.of(), View.STANDARD_SIREN_THRESHOLD);
    private DefaultOrders orders = DefaultOrders.STANDARD;
    private InstantSource clock = InstantSource.system();

    DashboardServiceBuilder(BoardSource boards) {
        this.boards = Objects.requireNonNull(boards, "boards");
    }

    /** Sets the source of agents; the default has none. */
    public DashboardServiceBuilder agents(AgentSource source) {
        this.agents = Objects.requireNonNull(source, "source");
        return this;
    }

    /** Sets the source of the PSA configuration; the default has no links. */
    public DashboardServiceBuilder psa(PsaConfigurationSource source) {
        this.psa = Objects.requireNonNull(source, "source");
        return this;
    }

    /** Sets the views; the default are the standard ones. */
    public DashboardServiceBuilder views(Views fixed) {
        this.views = ViewDefinitions.fixed(fixed);
        return this;
    }

    /** Sets the sort orders of sections for which a query has none. */
    public DashboardServiceBuilder orders(DefaultOrders defaults) {
        this.orders = Objects.requireNonNull(defaults, "defaults");
        return this;
    }

    /** Sets the clock by which SLAs become due; the default is the system's. */
    public DashboardServiceBuilder clock(InstantSource source) {
        this.clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /** Returns the service. */
    public DashboardService build() {
        return new DashboardService(boards, agents, psa, views, orders, clock);
    }
}
