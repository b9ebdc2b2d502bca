/** The command line told in other words: completion scripts and man pages, made from the commands themselves. */
package io.hivematrix.beacon.cli.document;
