/**
 * Returns whether the sirens pulse. They start above one bound and stop at the other, lower one, so that they do not
 * switch on and off while the total varies around the threshold.
 *
 * @param {boolean} pulsing whether they pulse now
 * @param {number} total
 * @param {{pulseAbove: number, stopAt: number}} bounds
 * @returns {boolean}
 */
export function isPulsing(pulsing, total, { pulseAbove, stopAt }) {
  return total > pulseAbove || (pulsing && total > stopAt);
}

/**
 * Returns the CSS class for a total; empty below the first level.
 *
 * @param {number} total
 * @param {{from: number, style: string}[]} levels ascending
 * @returns {string}
 */
export function styleFor(total, levels) {
  return levels.filter((level) => total >= level.from).pop()?.style ?? "";
}
