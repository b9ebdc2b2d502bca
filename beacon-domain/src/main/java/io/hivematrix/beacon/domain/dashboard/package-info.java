/** From a question to what one viewer sees, with its counts. */
package io.hivematrix.beacon.domain.dashboard;
