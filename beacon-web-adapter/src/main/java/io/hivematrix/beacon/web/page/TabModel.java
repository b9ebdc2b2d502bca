package io.hivematrix.beacon.web.page;

/**
 * Tab of a view.
 *
 * @param href its URL with the current filters
 */
public record TabModel(String label, String href, String slug, boolean active) {}
