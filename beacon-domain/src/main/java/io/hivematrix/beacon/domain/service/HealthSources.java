package io.hivematrix.beacon.domain.service;

import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.CircuitStateSource;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import io.hivematrix.beacon.domain.port.out.DiskGauge;
import java.util.List;
import java.util.Objects;

/**
 * Sources of a health report.
 *
 * @param disk the disk space of the working directory
 * @param probes one probe per dependency, in the order of the report
 * @param boards the source of boards
 * @param circuit the state of the circuit breaker for calls to the source
 */
public record HealthSources(
        DiskGauge disk, List<DependencyProbe> probes, BoardSource boards, CircuitStateSource circuit) {

    /** @throws NullPointerException naming the component that is null */
    public HealthSources {
        Objects.requireNonNull(disk, "disk");
        Objects.requireNonNull(boards, "boards");
        Objects.requireNonNull(circuit, "circuit");
        probes = List.copyOf(probes);
    }
}
