/**
 * Categorization of tickets for applications without Codex. Beacon itself does not categorize: it shows the sections
 * that Codex sends (specification, "Data Flow").
 */
package io.hivematrix.beacon.domain.categorization;
