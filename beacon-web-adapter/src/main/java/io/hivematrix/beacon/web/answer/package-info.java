/** Answers that are made once and sent many times. */
package io.hivematrix.beacon.web.answer;
