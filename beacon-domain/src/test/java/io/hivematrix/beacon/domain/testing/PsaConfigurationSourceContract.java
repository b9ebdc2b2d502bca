package io.hivematrix.beacon.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.port.out.PsaConfigurationSource;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Contract of {@link PsaConfigurationSource}; the test class of an implementation implements this interface. */
public interface PsaConfigurationSourceContract extends PortContract {

    /** Returns a new source whose origin has a template of ticket links. */
    PsaConfigurationSource psaConfigurationSource();

    /** Returns a new source whose origin is not reachable or never responds. */
    PsaConfigurationSource psaConfigurationSourceWithoutOrigin();

    @Test
    default void loadsTicketLinksInBackground() {
        PsaConfigurationSource source = psaConfigurationSource();

        await().until(() -> source.configuration().ticketLinks().isPresent());
    }

    @Test
    default void withoutOrigin_returnsUnknownAtOnce() {
        PsaConfigurationSource source = psaConfigurationSourceWithoutOrigin();

        PsaConfiguration psa = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), source::configuration);

        assertThat(psa).isEqualTo(PsaConfiguration.UNKNOWN);
    }
}
