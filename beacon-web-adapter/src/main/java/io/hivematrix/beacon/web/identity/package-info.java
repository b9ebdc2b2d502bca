/**
 * Who is asking: Core's tokens, the sessions behind them, and the cookie of Beacon's own pages.
 *
 * <p>Every route is closed until it says otherwise through {@link io.hivematrix.beacon.web.identity.Access}.
 */
package io.hivematrix.beacon.web.identity;
