const ATTEMPT_KEY = "beacon_sign_in_attempted";

/**
 * Returns whether no tab of this browser has started a sign-in by itself since a board was loaded last, and marks that one has
 * now: each sign-in breaks one that is in progress in another tab.
 *
 * @returns {boolean}
 */
export function isFirstSignInAttempt() {
  const first = localStorage.getItem(ATTEMPT_KEY) === null;
  localStorage.setItem(ATTEMPT_KEY, "true");
  return first;
}

/** Permits another sign-in without the viewer; for a session that is active. */
export function permitSignInAttempt() {
  localStorage.removeItem(ATTEMPT_KEY);
}

/**
 * Opens the gateway's sign-in, which returns to this address; without a gateway, reloads the page.
 *
 * @param {string} prefix path prefix of all URLs; empty without a gateway
 */
export function signIn(prefix) {
  if (prefix === "") {
    location.reload();
  } else {
    const { pathname, search, hash } = location;
    location.assign(`/login?next=${encodeURIComponent(pathname + search + hash)}`);
  }
}
