import { SECTION_KEYS, ticketsOf } from "./board-types.js";

/**
 * Differences between two boards.
 *
 * @typedef {object} BoardDiff
 * @property {string[]} added keys of tickets that are only on the later board
 * @property {string[]} moved keys of tickets whose section differs
 * @property {number} removed number of tickets that are only on the earlier board
 */

/** @param {import("./board-types.js").Board} before @param {import("./board-types.js").Board} after @returns {BoardDiff} */
export function diffBoards(before, after) {
  const remaining = sectionsByKey(before);
  const added = [];
  const moved = [];
  for (const [key, section] of sectionsByKey(after)) {
    if (!remaining.has(key)) {
      added.push(key);
    } else if (remaining.get(key) !== section) {
      moved.push(key);
    }
    remaining.delete(key);
  }
  return { added, moved, removed: remaining.size };
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

/** @returns {Map<string, string>} section by ticket key */
function sectionsByKey(board) {
  return new Map(SECTION_KEYS.flatMap((section) => ticketsOf(board, section).map((ticket) => [ticket.key, section])));
}
