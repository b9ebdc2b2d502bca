/** What the world may ask of Beacon; one interface a use case. */
package io.hivematrix.beacon.domain.port.in;
