/**
 * Test fixtures for all modules: the contracts of the ports, tickets and boards, fixed implementations of the ports, a
 * clock and an HTTP server with stubbed responses. Published as the test jar of the domain.
 */
package io.hivematrix.beacon.domain.testing;
