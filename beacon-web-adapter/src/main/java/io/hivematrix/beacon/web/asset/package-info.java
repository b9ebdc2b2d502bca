/** Styles, scripts and pictures. */
package io.hivematrix.beacon.web.asset;
