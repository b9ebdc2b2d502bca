/** Example of {@code docs/extending.md}: the tickets of one customer, with an additional column. */
package io.hivematrix.beacon.web.example;
