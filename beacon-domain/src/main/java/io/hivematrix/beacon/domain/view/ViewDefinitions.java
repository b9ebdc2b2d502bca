package io.hivematrix.beacon.domain.view;

import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.ticket.GroupId;
import java.util.Objects;
import java.util.Set;

/** Says which views there are, given what Codex tells of the PSA system. */
@FunctionalInterface
public interface ViewDefinitions {

    /** The views as of that PSA configuration. The slugs are the same for every configuration. */
    Views views(PsaConfiguration psa);

    /** Views that do not depend on the PSA system. */
    static ViewDefinitions fixed(Views views) {
        Objects.requireNonNull(views, "views");
        return psa -> views;
    }

    /**
     * The two built-in views. Which groups are professional services: the given ones, else what Codex says, else the
     * platform's standard group (contract, section 1).
     *
     * @param configured Beacon's own setting; empty where there is none
     * @param sirenThreshold the threshold of both views
     */
    static ViewDefinitions standard(Set<GroupId> configured, int sirenThreshold) {
        Set<GroupId> own = Set.copyOf(configured);
        return psa -> Views.standard(professionalServices(own, psa), sirenThreshold);
    }

    private static Set<GroupId> professionalServices(Set<GroupId> configured, PsaConfiguration psa) {
        if (!configured.isEmpty()) {
            return configured;
        }
        return psa.professionalServices().isEmpty()
                ? Set.of(Views.STANDARD_PROFESSIONAL_SERVICES)
                : psa.professionalServices();
    }
}
