/** How well Beacon and what it depends on are (specification, "Comprehensive Health Checks"). */
package io.hivematrix.beacon.domain.health;
