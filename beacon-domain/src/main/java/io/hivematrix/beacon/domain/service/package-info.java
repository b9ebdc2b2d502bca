/** Services that implement the use cases of {@code port.in} with the ports of {@code port.out}. */
package io.hivematrix.beacon.domain.service;
