/** The commands {@code serve} and {@code demo}: configuration, start and shutdown. */
package io.hivematrix.beacon.app.command;
