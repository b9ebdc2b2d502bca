/** What a command line runs with: environment, streams, dependencies, agent lookup. */
package io.hivematrix.beacon.cli.env;
