/** The worked example of {@code docs/extending.md}: the tickets of one customer, with a column of their own. */
package io.hivematrix.beacon.web.example;
