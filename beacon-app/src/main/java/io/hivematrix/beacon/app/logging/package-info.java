/** Set-up of Logback: encoders, levels at run time, correlation ids on executors. */
package io.hivematrix.beacon.app.logging;
