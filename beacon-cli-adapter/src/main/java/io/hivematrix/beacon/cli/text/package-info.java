/** Text for terminals: display width, sanitizing, relative times, durations. */
package io.hivematrix.beacon.cli.text;
