/** Output formats of a dashboard: table, CSV, JSON, NDJSON, HTML, Markdown, Nagios. */
package io.hivematrix.beacon.cli.format;
