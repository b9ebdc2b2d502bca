/** The domain as another team uses it: by its public types alone. The example is printed in docs/embedding.md. */
package io.hivematrix.beacon.embedding;
