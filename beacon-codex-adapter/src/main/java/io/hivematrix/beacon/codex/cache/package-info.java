/** Caching board source and background-refreshed values. */
package io.hivematrix.beacon.codex.cache;
