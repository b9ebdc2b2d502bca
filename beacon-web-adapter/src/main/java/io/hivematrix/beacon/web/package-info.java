/**
 * Web adapter: the HTTP server with its page, JSON API and operational endpoints. Resources, filters and mappers
 * exist once, are called by several threads at a time and are thread-safe.
 */
package io.hivematrix.beacon.web;
