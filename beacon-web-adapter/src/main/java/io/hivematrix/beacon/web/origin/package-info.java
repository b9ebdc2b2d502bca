/** Keeps other sites that a viewer has open from setting anything going in that viewer's name. */
package io.hivematrix.beacon.web.origin;
