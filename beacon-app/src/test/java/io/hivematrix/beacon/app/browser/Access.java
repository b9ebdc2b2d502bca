package io.hivematrix.beacon.app.browser;

/** Path of the browser's requests to Beacon. */
enum Access {
    /** Straight to Beacon. */
    DIRECT,
    /** Through the platform's gateway, signed in. */
    GATEWAY
}
