/** Settings of the adapter, validated on construction. */
package io.hivematrix.beacon.codex.config;
