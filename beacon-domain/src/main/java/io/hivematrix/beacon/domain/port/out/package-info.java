/** Outbound ports: what the use cases need from adapters. */
package io.hivematrix.beacon.domain.port.out;
