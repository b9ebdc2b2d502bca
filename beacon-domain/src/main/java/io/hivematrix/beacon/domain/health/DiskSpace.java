package io.hivematrix.beacon.domain.health;

/**
 * The disk that Beacon lives on.
 *
 * @param totalBytes its size; 0 where it cannot be told, which counts as full
 * @param freeBytes what Beacon may still write
 */
public record DiskSpace(long totalBytes, long freeBytes) {

    /** From here on the disk is degraded. */
    public static final double DEGRADED_PERCENT = 85;

    /** From here on it is unhealthy. */
    public static final double UNHEALTHY_PERCENT = 95;

    private static final double HUNDRED_PERCENT = 100;

    /** @throws IllegalArgumentException if a size is negative, or more is free than there is */
    public DiskSpace {
        if (totalBytes < 0) {
            throw new IllegalArgumentException("totalBytes must not be negative, but is " + totalBytes);
        }
        if (freeBytes < 0 || freeBytes > totalBytes) {
            throw new IllegalArgumentException("freeBytes must be 0 to " + totalBytes + ", but is " + freeBytes);
        }
    }

    /** How much of the disk is taken, 0 to 100. */
    public double usagePercent() {
        return totalBytes == 0 ? HUNDRED_PERCENT : HUNDRED_PERCENT * (totalBytes - freeBytes) / totalBytes;
    }

    /** How well the disk is. */
    public HealthStatus status() {
        double usage = usagePercent();
        if (usage >= UNHEALTHY_PERCENT) {
            return HealthStatus.UNHEALTHY;
        }
        return usage >= DEGRADED_PERCENT ? HealthStatus.DEGRADED : HealthStatus.HEALTHY;
    }
}
