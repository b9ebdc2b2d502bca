/**
 * The short way past Jersey: questions that were asked before, by somebody who is known, and whose answers are ready. It
 * decides nothing by itself: who may ask, how often, and what the answer says it asks those who tell it on the long way, too;
 * whatever it is not sure of goes the long way.
 */
package io.hivematrix.beacon.web.shortcut;
