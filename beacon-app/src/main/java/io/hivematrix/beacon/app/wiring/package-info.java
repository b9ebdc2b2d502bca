/**
 * Parts of the composition root: settings mapped for the adapters, services built over ports, tokens, build
 * information.
 */
package io.hivematrix.beacon.app.wiring;
