/** HTML page of the dashboard: models and resource. */
package io.hivematrix.beacon.web.page;
