/** Groups of options shared by several commands, and the output they select. */
package io.hivematrix.beacon.cli.option;
