/**
 * Putting tickets into sections without Codex. Beacon itself never does: it shows Codex's sections as they come
 * (specification, "Data Flow"). For those who embed the domain and have uncategorised tickets.
 */
package io.hivematrix.beacon.domain.categorization;
