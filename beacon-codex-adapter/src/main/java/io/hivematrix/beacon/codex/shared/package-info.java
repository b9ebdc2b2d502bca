/** Port of documents that several Beacons share, so that one of them fetches from Codex for all. */
package io.hivematrix.beacon.codex.shared;
