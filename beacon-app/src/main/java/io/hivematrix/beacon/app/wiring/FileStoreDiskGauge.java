package io.hivematrix.beacon.app.wiring;

import io.hivematrix.beacon.domain.health.DiskSpace;
import io.hivematrix.beacon.domain.port.out.DiskGauge;
import java.io.File;
import java.nio.file.Path;

/**
 * Free space of the file store that holds a directory.
 *
 * @param directory any directory of the file store
 */
record FileStoreDiskGauge(Path directory) implements DiskGauge {

    @Override
    public DiskSpace measure() {
        File file = directory.toFile();
        long total = file.getTotalSpace();
        return new DiskSpace(total, Math.min(total, file.getUsableSpace()));
    }
}
