package io.hivematrix.beacon.app.wiring;

import io.hivematrix.beacon.domain.health.DiskSpace;
import io.hivematrix.beacon.domain.port.out.DiskGauge;
import java.io.File;
import java.nio.file.Path;

/**
 * The disk of a directory.
 *
 * @param directory on the disk in question
 */
record FileStoreDiskGauge(Path directory) implements DiskGauge {

    @Override
    public DiskSpace measure() {
        File file = directory.toFile();
        long total = file.getTotalSpace();
        return new DiskSpace(total, Math.min(total, file.getUsableSpace()));
    }
}
