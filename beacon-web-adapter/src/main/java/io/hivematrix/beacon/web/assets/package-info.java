/** Static files with content hashes. */
package io.hivematrix.beacon.web.assets;
