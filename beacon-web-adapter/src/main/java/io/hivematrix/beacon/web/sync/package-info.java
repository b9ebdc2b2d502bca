/** Starting a sync of tickets and following it: the one thing that a viewer can set going through Beacon. */
package io.hivematrix.beacon.web.sync;
