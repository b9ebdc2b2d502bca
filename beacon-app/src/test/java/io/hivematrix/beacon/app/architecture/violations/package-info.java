/** A modules that breaks every law of the real one; each class says which. Never part of Beacon. */
package io.hivematrix.beacon.app.architecture.violations;
