/** JSON API: resources, query parsing, writers. */
package io.hivematrix.beacon.web.api;
