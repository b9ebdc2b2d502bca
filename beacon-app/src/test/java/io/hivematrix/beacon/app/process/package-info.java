/** The built jar as a process: started, driven over HTTP, ended by a signal. Run after packaging, by Failsafe. */
package io.hivematrix.beacon.app.process;
