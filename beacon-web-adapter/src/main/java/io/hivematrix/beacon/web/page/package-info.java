/** The page: from a dashboard to HTML that is complete without scripts. */
package io.hivematrix.beacon.web.page;
