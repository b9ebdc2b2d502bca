/** HTTP calls with a total deadline and a bounded body, correlation ids and failure mapping. */
package io.hivematrix.beacon.codex.http;
