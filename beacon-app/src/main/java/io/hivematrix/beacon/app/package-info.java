/**
 * Entry point of the process: {@code Main} hands the arguments, the environment and the streams to the command line.
 */
package io.hivematrix.beacon.app;
