package io.hivematrix.beacon.web.page;

/**
 * A view's tab.
 *
 * @param label its name
 * @param href its page, asking the same question as this one
 * @param slug the view's slug
 * @param active whether it is the view shown
 */
public record TabModel(String label, String href, String slug, boolean active) {}
