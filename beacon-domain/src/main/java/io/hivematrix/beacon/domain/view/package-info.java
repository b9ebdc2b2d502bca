/** Views: which groups' tickets belong together on one screen. */
package io.hivematrix.beacon.domain.view;
