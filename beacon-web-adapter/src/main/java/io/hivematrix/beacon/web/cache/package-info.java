/** Cache of rendered responses and conditional responses (ETag, gzip, 304). */
package io.hivematrix.beacon.web.cache;
