/** A dashboard written out: for people, for spreadsheets, for monitoring. */
package io.hivematrix.beacon.cli.format;
