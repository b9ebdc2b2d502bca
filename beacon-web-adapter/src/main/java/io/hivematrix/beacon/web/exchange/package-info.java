/** What is known of a request before anybody looks at what it asks for: who calls from where, and under which id. */
package io.hivematrix.beacon.web.exchange;
