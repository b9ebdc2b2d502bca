/** Service tokens issued by Core: client, cache, lifetime. */
package io.hivematrix.beacon.codex.token;
