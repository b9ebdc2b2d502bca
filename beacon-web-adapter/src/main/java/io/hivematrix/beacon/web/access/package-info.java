/** The access log: who asked what, and how it went. */
package io.hivematrix.beacon.web.access;
