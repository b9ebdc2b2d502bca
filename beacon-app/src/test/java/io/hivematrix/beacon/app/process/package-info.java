/** Tests of the packaged jar as a process; run by Failsafe. */
package io.hivematrix.beacon.app.process;
