/**
 * The dashboard in a real browser: Beacon put together as in production, in front of a Codex that shows the boards a test
 * asks for, with a demo Core that signs tokens; served directly and behind a stand-in for the platform's gateway.
 */
package io.hivematrix.beacon.app.browser;
