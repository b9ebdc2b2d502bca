/** Modules that violate every architecture rule; each class says which one. Never part of Beacon. */
package io.hivematrix.beacon.app.architecture.violations;
