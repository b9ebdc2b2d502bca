import { SECTION_KEYS, ticketsOf } from "./board-types.js";
import { SORT_KEYS } from "./section-sort-orders.js";

/**
 * Response to a request for the changes since a board: `since` is the tag of that board, `removed` the keys of tickets that
 * are no longer in the view. The sections have the new and changed tickets with their `position` and, of a ticket that was
 * on the board, only the fields that differ. Bits of `own_ranks` are the columns whose rank no unchanged ticket has.
 *
 * @typedef {object} BoardChanges
 * @property {string} since
 * @property {string[]} removed
 * @property {number[]} section_totals
 */

/** @param {any} json @returns {json is BoardChanges} */
export function isBoardChanges(json) {
  return typeof json?.since === "string" && Array.isArray(json.removed) && Array.isArray(json.section_totals);
}

/**
 * Returns the later board, null if the changes do not fit the board. Unchanged tickets are the same objects, with new ranks.
 *
 * @param {import("./board-types.js").Board} board
 * @param {BoardChanges} changes
 * @returns {import("./board-types.js").Board | null}
 */
export function applyChanges(board, changes) {
  const earlier = new Map(SECTION_KEYS.flatMap((section) => ticketsOf(board, section).map((ticket) => [ticket.key, ticket])));
  const replaced = new Set([...changes.removed, ...SECTION_KEYS.flatMap((section) => ticketsOf(changes, section).map(({ key }) => key))]);
  const { since, removed, ...later } = changes;
  SECTION_KEYS.forEach((section) => {
    const unchanged = ticketsOf(board, section).filter(({ key }) => !replaced.has(key));
    const changed = ticketsOf(changes, section);
    updateRanks(unchanged, changed);
    later[`${section}_items`] = merge(unchanged, changed, earlier);
  });
  const fits = SECTION_KEYS.every((section, i) => ticketsOf(later, section).length === changes.section_totals[i]);
  return fits ? later : null;
}

function merge(unchanged, changed, earlier) {
  const merged = [];
  let next = 0;
  for (const { position, own_ranks: ownRanks, ...fields } of changed) {
    while (merged.length < position && next < unchanged.length) {
      merged.push(unchanged[next++]);
    }
    merged.push({ ...earlier.get(fields.key), ...fields });
  }
  return merged.concat(unchanged.slice(next));
}

/** Ranks are consecutive: unchanged tickets have, in their earlier order, those that no changed ticket has for itself. */
function updateRanks(unchanged, changed) {
  const ranks = unchanged.map((ticket) => [...ticket.ranks]);
  SORT_KEYS.forEach((_, column) => {
    const own = new Set(changed.filter((ticket) => ticket.own_ranks & (1 << column)).map((ticket) => ticket.ranks[column]));
    const earlier = [...new Set(unchanged.map((ticket) => ticket.ranks[column]))].filter((rank) => rank !== null).sort((a, b) => a - b);
    const later = new Map();
    let rank = 0;
    for (const before of earlier) {
      while (own.has(rank)) {
        rank++;
      }
      later.set(before, rank++);
    }
    unchanged.forEach((ticket, i) => (ranks[i][column] = later.get(ticket.ranks[column]) ?? null));
  });
  unchanged.forEach((ticket, i) => (ticket.ranks = ranks[i]));
}
