/** Lets an administrator hear more, or less, of a running Beacon. */
package io.hivematrix.beacon.web.loglevel;
