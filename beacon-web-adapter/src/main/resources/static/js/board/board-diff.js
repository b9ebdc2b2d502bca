import { SECTION_KEYS, ticketsOf } from "./board-types.js";

/**
 * Differences between two boards.
 *
 * @typedef {object} BoardDiff
 * @property {string[]} added keys of tickets that are only on the later board
 * @property {string[]} moved keys of tickets whose section differs
 * @property {string[]} overdue keys of tickets that are overdue on the later board only
 * @property {number} removed number of tickets that are only on the earlier board
 */

/** @param {import("./board-types.js").Board} before @param {import("./board-types.js").Board} after @returns {BoardDiff} */
export function diffBoards(before, after) {
  const remaining = placesByKey(before);
  const added = [];
  const moved = [];
  const overdue = [];
  for (const [key, { section, color }] of placesByKey(after)) {
    const earlier = remaining.get(key);
    if (earlier === undefined) {
      added.push(key);
    } else if (earlier.section !== section) {
      moved.push(key);
    }
    if (color === "red" && earlier?.color !== "red") {
      overdue.push(key);
    }
    remaining.delete(key);
  }
  return { added, moved, overdue, removed: remaining.size };
}

/** Returns the differences as text; empty if there are none. @param {BoardDiff} diff @returns {string} */
export function describeDiff({ added, moved, removed }) {
  const parts = [];
  const add = (count, text) => count > 0 && parts.push(`${count} ${text}`);
  add(added.length, added.length === 1 ? "new ticket" : "new tickets");
  add(moved.length, "moved to another section");
  add(removed, "no longer active");
  return parts.join(", ");
}

/** @returns {Map<string, {section: string, color: import("./board-types.js").SlaColor}>} by ticket key */
function placesByKey(board) {
  return new Map(SECTION_KEYS.flatMap((section) => ticketsOf(board, section).map(({ key, sla_color: color }) => [key, { section, color }])));
}
