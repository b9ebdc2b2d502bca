/** How fast Beacon is: run by {@code bin/bench}, never by a test. */
package io.hivematrix.beacon.app.bench;
