/**
 * Beacon in numbers, for Prometheus. Every label has few values: routes are templates, methods are the known ones, views
 * are those configured.
 */
package io.hivematrix.beacon.web.metrics;
