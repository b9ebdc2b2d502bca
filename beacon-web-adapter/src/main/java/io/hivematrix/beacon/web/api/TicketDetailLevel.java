package io.hivematrix.beacon.web.api;

/** How much of each ticket an answer tells. */
public enum TicketDetailLevel {
    /** What the specification documents, and more: for other programs. */
    FULL,
    /** What the page needs to show, find and sort a row: no description, but the searchable text and the ranks. */
    LIST
}
