package io.hivematrix.beacon.web.events;

/**
 * Event of a stream (HTML Living Standard, section 9.2).
 *
 * @param name the event's type
 * @param id the event's id, which a client sends as {@code Last-Event-ID} when it reconnects
 * @param data a JSON object on one line
 */
record StreamEvent(String name, String id, String data) {}
