/** The one rule by which tickets are ordered, for every screen, page and file. */
package io.hivematrix.beacon.domain.sort;
