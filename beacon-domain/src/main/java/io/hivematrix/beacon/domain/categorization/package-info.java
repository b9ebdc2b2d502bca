/**
 * Categorization of tickets for applications whose source has no sections. Beacon itself does not categorize: it shows the
 * sections that its source sends.
 */
package io.hivematrix.beacon.domain.categorization;
