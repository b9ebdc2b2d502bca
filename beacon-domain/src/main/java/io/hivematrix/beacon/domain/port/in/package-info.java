/** Inbound ports: one interface per use case. */
package io.hivematrix.beacon.domain.port.in;
