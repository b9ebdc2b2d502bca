/** The use cases: what stands behind {@code port.in}, in front of {@code port.out}. */
package io.hivematrix.beacon.domain.service;
