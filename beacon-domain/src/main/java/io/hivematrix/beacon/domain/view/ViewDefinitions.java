package io.hivematrix.beacon.domain.view;

import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.ticket.GroupId;
import java.util.Objects;
import java.util.Set;

/** Definition of the views, which may depend on the PSA configuration. Implementations are thread-safe. */
@FunctionalInterface
public interface ViewDefinitions {

    /** Returns the views for a PSA configuration. The slugs must not depend on it. */
    Views views(PsaConfiguration psa);

    /** Returns a definition of views that do not depend on the PSA configuration. */
    static ViewDefinitions fixed(Views views) {
        Objects.requireNonNull(views, "views");
        return psa -> views;
    }

    /**
     * Returns the definition of the two built-in views. The groups of professional services are the configured ones,
     * otherwise those of the PSA configuration, otherwise {@link Views#STANDARD_PROFESSIONAL_SERVICES}.
     *
     * @param configured the groups configured in Beacon, empty if not configured
     * @param sirenThreshold the siren threshold of both views
     */
    static ViewDefinitions standard(Set<GroupId> configured, int sirenThreshold) {
        Set<GroupId> groups = Set.copyOf(configured);
        return psa -> Views.standard(professionalServices(groups, psa), sirenThreshold);
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
