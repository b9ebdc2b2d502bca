/** What Beacon needs from the world. */
package io.hivematrix.beacon.domain.port.out;
