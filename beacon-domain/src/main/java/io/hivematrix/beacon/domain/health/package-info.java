/** Health of Beacon and its dependencies (specification, "Comprehensive Health Checks"). */
package io.hivematrix.beacon.domain.health;
