/** Tells load balancers, monitoring and people how well Beacon is (specification, "Public Endpoints"). */
package io.hivematrix.beacon.web.health;
