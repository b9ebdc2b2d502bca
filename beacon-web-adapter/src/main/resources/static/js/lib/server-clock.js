let offsetMs = 0;

/**
 * Sets the clock by the `Date` of a response that has just arrived, so that ages are right even if the browser's clock is wrong.
 *
 * @param {Response} response
 */
export function setServerTime(response) {
  const time = Date.parse(response.headers.get("Date") ?? "");
  if (!Number.isNaN(time)) {
    offsetMs = time - Date.now();
  }
}

/** Returns the server's time in ms since the epoch; before the first response the browser's. @returns {number} */
export function serverNow() {
  return toServerTime(Date.now());
}

/** Converts a time of the browser's clock to the server's. @param {number} time @returns {number} */
export function toServerTime(time) {
  return time + offsetMs;
}
