/** Sorting of tickets: columns, orders, default orders and ranks. */
package io.hivematrix.beacon.domain.sort;
