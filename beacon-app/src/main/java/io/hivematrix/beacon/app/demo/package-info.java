/**
 * A little HiveMatrix of its own: a Core and a Codex on loopback ports that speak the observed wire format, with about 60
 * tickets that move as the minutes pass. It knows Beacon no better than the real services do.
 */
package io.hivematrix.beacon.app.demo;
