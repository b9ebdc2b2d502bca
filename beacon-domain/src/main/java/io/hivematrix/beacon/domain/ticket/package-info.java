/** Tickets and their values, agents and sections. */
package io.hivematrix.beacon.domain.ticket;
