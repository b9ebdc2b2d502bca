/** Event streams (server-sent events): changes of boards and syncs, published to all open streams. */
package io.hivematrix.beacon.web.events;
