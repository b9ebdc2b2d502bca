package io.hivematrix.beacon.web.load;

/**
 * How fast something went.
 *
 * @param perSecond requests answered in a second
 * @param cpuMicros processor time of the serving process for each, in microseconds; less a matter of what else the machine
 *     does than the first
 */
record Rate(double perSecond, double cpuMicros) {}
