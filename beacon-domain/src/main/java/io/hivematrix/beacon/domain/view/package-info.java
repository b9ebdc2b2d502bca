/** Views: which groups' tickets are shown together. */
package io.hivematrix.beacon.domain.view;
