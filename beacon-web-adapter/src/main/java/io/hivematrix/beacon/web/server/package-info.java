/** Grizzly set-up: strict request parsing, limits of connections, concurrency and bodies, completion events. */
package io.hivematrix.beacon.web.server;
