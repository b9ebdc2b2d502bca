/**
 * Test fixtures for all modules: the contracts of the ports, tickets and boards, and fixed implementations of the
 * ports. Published as the test jar of the domain.
 */
package io.hivematrix.beacon.domain.testing;
