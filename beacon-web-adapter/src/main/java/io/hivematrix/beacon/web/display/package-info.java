/** Screens on a wall: page, data, links and what each of them may see. */
package io.hivematrix.beacon.web.display;
