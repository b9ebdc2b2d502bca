package io.hivematrix.beacon.app.browser;

/** Deployment that the browser uses. */
enum Deployment {
    /** Beacon alone. */
    DIRECT,
    /** Behind the platform's gateway, signed in. */
    GATEWAY
}
