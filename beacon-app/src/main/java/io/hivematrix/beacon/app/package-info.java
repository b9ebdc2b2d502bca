/** Beacon as a whole: what it is put together from, and how it starts and ends. */
package io.hivematrix.beacon.app;
