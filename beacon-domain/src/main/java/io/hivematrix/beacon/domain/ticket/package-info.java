/** A ticket and the values it is made of. */
package io.hivematrix.beacon.domain.ticket;
