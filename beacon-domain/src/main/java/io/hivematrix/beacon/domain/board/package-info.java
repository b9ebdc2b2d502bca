/** The board with its freshness, the agents, the PSA configuration and sync jobs. */
package io.hivematrix.beacon.domain.board;
