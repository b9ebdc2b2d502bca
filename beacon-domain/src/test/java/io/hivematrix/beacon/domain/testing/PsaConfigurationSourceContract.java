package io.hivematrix.beacon.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.port.out.PsaConfigurationSource;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What every {@link PsaConfigurationSource} does. A test class of an implementation implements this interface. */
public interface PsaConfigurationSourceContract {

    /** A new source whose origin has a template of ticket links. */
    PsaConfigurationSource psaConfigurationSource();

    /** A new source whose origin cannot be reached, or takes the question and never answers. */
    PsaConfigurationSource psaConfigurationSourceWithoutOrigin();

    @Test
    default void soonHasTheOriginsTicketLinks() {
        PsaConfigurationSource source = psaConfigurationSource();

        await().until(() -> source.configuration().ticketLinks().isPresent());
    }

    @Test
    default void answersAtOnceWhereTheConfigurationCannotBeHad() {
        PsaConfigurationSource source = psaConfigurationSourceWithoutOrigin();

        PsaConfiguration psa = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), source::configuration);

        assertThat(psa).isEqualTo(PsaConfiguration.UNKNOWN);
    }
}
