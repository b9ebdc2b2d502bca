/** What can be set from outside, where it is looked for, and what is told to a person who set it wrong. */
package io.hivematrix.beacon.app.settings;
