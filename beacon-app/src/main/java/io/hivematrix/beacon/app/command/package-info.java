/** What the commands {@code serve} and {@code demo} start, and how they load configuration and stop. */
package io.hivematrix.beacon.app.command;
