/** Bounds of the memory that responses need, derived from the heap. */
package io.hivematrix.beacon.web.memory;
