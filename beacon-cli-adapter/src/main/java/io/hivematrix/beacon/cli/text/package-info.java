/** What people wrote, made safe to print and measured in the cells of a terminal. */
package io.hivematrix.beacon.cli.text;
