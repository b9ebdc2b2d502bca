/**
 * The dashboard in a real browser: Beacon put together as in production, in front of a stand-in for Codex with scripted
 * boards, with a demo Core that signs tokens; served directly and behind a stand-in for the platform's gateway.
 */
package io.hivematrix.beacon.app.browser;
