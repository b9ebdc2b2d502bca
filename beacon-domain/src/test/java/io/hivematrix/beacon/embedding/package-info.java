/** Use of the domain by another application through its public types; the example of docs/embedding.md. */
package io.hivematrix.beacon.embedding;
