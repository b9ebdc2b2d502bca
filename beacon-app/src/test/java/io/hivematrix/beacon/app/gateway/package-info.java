/**
 * Stand-in for the platform's gateway, with the properties of the real one that were measured: how it changes pages, adds
 * bearer tokens, signs users in, relays event streams and limits requests. Its style sheets and scripts are in the class-path
 * folder {@code gateway}.
 */
package io.hivematrix.beacon.app.gateway;
