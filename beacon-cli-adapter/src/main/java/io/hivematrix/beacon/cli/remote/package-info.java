/** Client of a running Beacon: HTTP calls, readers of its JSON, error responses. */
package io.hivematrix.beacon.cli.remote;
