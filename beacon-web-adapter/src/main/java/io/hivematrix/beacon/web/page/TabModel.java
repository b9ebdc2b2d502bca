package io.hivematrix.beacon.web.page;

/**
 * Tab of a view.
 *
 * @param label its name
 * @param href its URL with the current filters
 * @param slug the view's slug
 * @param active whether it is the current view
 */
public record TabModel(String label, String href, String slug, boolean active) {}
