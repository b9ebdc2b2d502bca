/** Adapter for Redis: what several Beacons share. The only package that uses Lettuce. */
package io.hivematrix.beacon.app.redis;
