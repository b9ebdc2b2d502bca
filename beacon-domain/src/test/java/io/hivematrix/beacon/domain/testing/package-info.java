/**
 * What tests of every module share: the contracts that each port's implementations keep, believable tickets and boards,
 * and stand-ins that keep the same contracts. Published as the domain's test jar; no part of the domain itself.
 */
package io.hivematrix.beacon.domain.testing;
