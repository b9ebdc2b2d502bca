/**
 * How often each viewer may ask: per person or service where somebody is known, per client address for what is public.
 *
 * <p>Every route is limited as a page is until it says otherwise through {@link io.hivematrix.beacon.web.limit.Limited}.
 */
package io.hivematrix.beacon.web.limit;
