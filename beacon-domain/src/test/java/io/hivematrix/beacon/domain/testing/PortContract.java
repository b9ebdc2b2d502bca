package io.hivematrix.beacon.domain.testing;

import org.junit.jupiter.api.extension.Extension;

/**
 * Supertype of the contracts. It extends a type of JUnit, because javac ignores annotations that it cannot find: without JUnit
 * on the class path a test class would compile and have no tests. With this supertype it does not compile.
 */
public interface PortContract extends Extension {}
