/**
 * Whether the sirens pulse. Between the two bounds they stay as they are, so that a board that hovers around its
 * threshold does not flap.
 *
 * @param {boolean} pulsing
 * @param {number} total
 * @param {{above: number, calm: number}} bounds
 */
export function pulses(pulsing, total, { above, calm }) {
  return total > above || (pulsing && total > calm);
}

/**
 * The style class of a total; empty where it is unremarkable.
 *
 * @param {number} total
 * @param {{from: number, style: string}[]} levels ascending
 */
export function lookOf(total, levels) {
  return levels.findLast((level) => total >= level.from)?.style ?? "";
}
