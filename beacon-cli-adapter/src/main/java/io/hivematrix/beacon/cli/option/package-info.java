/** Groups of options shared by several commands, and the parsing of their values. */
package io.hivematrix.beacon.cli.option;
