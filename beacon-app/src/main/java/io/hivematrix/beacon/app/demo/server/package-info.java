/** Demo servers for Codex and Core on loopback, with the wire formats of the platform. */
package io.hivematrix.beacon.app.demo.server;
