package io.hivematrix.beacon.domain.service;

import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.CircuitGauge;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import io.hivematrix.beacon.domain.port.out.DiskGauge;
import java.util.List;
import java.util.Objects;

/**
 * What a health report is made from.
 *
 * @param disk the disk Beacon lives on
 * @param probes one for each dependency, in the order of the report
 * @param boards where boards come from
 * @param circuit whether Codex is being asked
 */
public record HealthSources(DiskGauge disk, List<DependencyProbe> probes, BoardSource boards, CircuitGauge circuit) {

    /** @throws NullPointerException naming the component that is null */
    public HealthSources {
        Objects.requireNonNull(disk, "disk");
        Objects.requireNonNull(boards, "boards");
        Objects.requireNonNull(circuit, "circuit");
        probes = List.copyOf(probes);
    }
}
