package io.hivematrix.beacon.domain.health;

/**
 * Space on the disk of Beacon's working directory.
 *
 * @param totalBytes the size; 0 if not known, which counts as full
 * @param freeBytes the space available to Beacon, at most {@code totalBytes}
 */
public record DiskSpace(long totalBytes, long freeBytes) {

    /** Usage in percent from which the disk is {@link HealthStatus#DEGRADED}. */
    public static final double DEGRADED_PERCENT = 85;

    /** Usage in percent from which the disk is {@link HealthStatus#UNHEALTHY}. */
    public static final double UNHEALTHY_PERCENT = 95;

    private static final double HUNDRED_PERCENT = 100;

    /** @throws IllegalArgumentException if a size is negative, or {@code freeBytes} exceeds {@code totalBytes} */
    public DiskSpace {
        if (totalBytes < 0) {
            throw new IllegalArgumentException("totalBytes must not be negative, but is " + totalBytes);
        }
        if (freeBytes < 0 || freeBytes > totalBytes) {
            throw new IllegalArgumentException("freeBytes must be 0 to " + totalBytes + ", but is " + freeBytes);
        }
    }

    /** Returns the used share of the disk in percent, 0 to 100. */
    public double usagePercent() {
        return totalBytes == 0 ? HUNDRED_PERCENT : HUNDRED_PERCENT * (totalBytes - freeBytes) / totalBytes;
    }

    /** Returns the status by the usage in percent. */
    public HealthStatus status() {
        double usage = usagePercent();
        if (usage >= UNHEALTHY_PERCENT) {
            return HealthStatus.UNHEALTHY;
        }
        return usage >= DEGRADED_PERCENT ? HealthStatus.DEGRADED : HealthStatus.HEALTHY;
    }
}
