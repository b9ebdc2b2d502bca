/** What Beacon tells of itself while it runs: one event a line on standard output, and in Helm where there is one. */
package io.hivematrix.beacon.app.logging;
