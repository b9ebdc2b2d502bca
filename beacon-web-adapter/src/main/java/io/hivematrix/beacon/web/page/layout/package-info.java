/** FreeMarker templates and the layout shared by all pages. */
package io.hivematrix.beacon.web.page.layout;
