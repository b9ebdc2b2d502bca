import { itemsOf, SECTION_KEYS } from "./board-types.js";

/**
 * What a new board brings.
 *
 * @typedef {{added: string[], moved: string[], gone: number}} Changes keys of tickets that are new, and that stand in
 *     another section; how many have left
 */

/** @param {import("./board-types.js").Board} before @param {import("./board-types.js").Board} after @returns {Changes} */
export function changesBetween(before, after) {
  const old = placesOf(before);
  const added = [];
  const moved = [];
  for (const [key, section] of placesOf(after)) {
    if (!old.has(key)) {
      added.push(key);
    } else if (old.get(key) !== section) {
      moved.push(key);
    }
    old.delete(key);
  }
  return { added, moved, gone: old.size };
}

/** The changes in words; empty where there is nothing to say. @param {Changes} changes */
export function describeChanges({ added, moved, gone }) {
  const parts = [];
  const say = (count, words) => count > 0 && parts.push(`${count} ${words}`);
  say(added.length, added.length === 1 ? "new ticket" : "new tickets");
  say(moved.length, "moved to another section");
  say(gone, "no longer active");
  return parts.join(", ");
}

/** @returns {Map<string, string>} */
function placesOf(board) {
  return new Map(SECTION_KEYS.flatMap((section) => itemsOf(board, section).map((item) => [item.key, section])));
}
