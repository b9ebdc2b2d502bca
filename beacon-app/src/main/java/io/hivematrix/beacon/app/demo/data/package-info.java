/** Synthetic tickets, agents and users of the demo. */
package io.hivematrix.beacon.app.demo.data;
