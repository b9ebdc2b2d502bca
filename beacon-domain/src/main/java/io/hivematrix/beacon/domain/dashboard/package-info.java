/** Queries of a board and their results: filters, sorting, counts and workload. */
package io.hivematrix.beacon.domain.dashboard;
