/** Health of Beacon and its dependencies. */
package io.hivematrix.beacon.domain.health;
