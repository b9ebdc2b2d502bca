package io.hivematrix.beacon.web.api;

/** Fields of each ticket in a response. */
public enum TicketDetailLevel {
    /** All documented fields, for other programs. */
    FULL,
    /** Fields that the page needs to show, search and sort rows: no description, but search text and sort ranks. */
    LIST
}
