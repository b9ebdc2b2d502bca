package io.hivematrix.beacon.domain.port.out;

import io.hivematrix.beacon.domain.board.PsaConfiguration;

/** Where the PSA configuration comes from. Thread-safe; never makes a caller wait for its origin, never fails. */
@FunctionalInterface
public interface PsaConfigurationSource {

    /** The configuration as last heard; {@link PsaConfiguration#UNKNOWN} where it could not be had yet. */
    PsaConfiguration configuration();
}
