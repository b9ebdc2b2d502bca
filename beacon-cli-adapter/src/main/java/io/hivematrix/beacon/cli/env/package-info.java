/** Dependencies and environment of the commands. */
package io.hivematrix.beacon.cli.env;
