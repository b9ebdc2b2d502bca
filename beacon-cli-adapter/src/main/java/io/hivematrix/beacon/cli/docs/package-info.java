/** Generators of man pages and shell completion. */
package io.hivematrix.beacon.cli.docs;
