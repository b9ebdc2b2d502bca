/** Settings: their catalogue, the sources they are read from, parsing and validation. */
package io.hivematrix.beacon.app.config;
