/** Web adapter: the HTTP server with its page, JSON API and operational endpoints. */
package io.hivematrix.beacon.web;
