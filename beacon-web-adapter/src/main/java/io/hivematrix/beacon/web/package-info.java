/** The web server as a whole: its settings, what it is given, and what it is put together from. */
package io.hivematrix.beacon.web;
