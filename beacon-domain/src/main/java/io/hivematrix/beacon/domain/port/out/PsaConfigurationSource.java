package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.board.PsaConfiguration;

/**
 * Source of the PSA configuration. Implementations are thread-safe, load in the background, and neither block nor
 * throw.
 */
@FunctionalInterface
public interface PsaConfigurationSource {

    /** Returns the configuration as last loaded, {@link PsaConfiguration#UNKNOWN} before the first load. */
    PsaConfiguration configuration();
}
