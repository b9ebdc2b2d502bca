/** Command-line adapter: parses arguments with picocli and calls the incoming ports of the domain. */
package io.hivematrix.beacon.cli;
