import { itemsOf, SECTION_KEYS } from "./board-types.js";
import { searchWords } from "./fold-text.js";
import { SORT_KEYS } from "./section-sort-orders.js";

/**
 * @typedef {object} ShownSection
 * @property {import("./board-types.js").SectionKey} key
 * @property {import("./board-types.js").Item[]} items what is shown, in order
 * @property {number} viewTotal how many there would be without filters
 *
 * @typedef {object} Selection
 * @property {ShownSection[]} sections
 * @property {number} shown
 * @property {number} viewTotal
 */

/**
 * What a viewer sees of a board: the browser's twin of what the domain does for the API.
 *
 * @param {import("./board-types.js").Board} board
 * @param {import("./query.js").Query} query
 * @returns {Selection}
 */
export function select(board, query) {
  const passes = filterOf(board, query);
  const sections = SECTION_KEYS.map((key) => {
    const items = itemsOf(board, key);
    const asked = query.sections.length === 0 || query.sections.includes(key.slice(1));
    return { key, viewTotal: items.length, items: asked ? sorted(items.filter(passes), query.sort.get(key)) : [] };
  });
  const sum = (count) => sections.reduce((total, section) => total + count(section), 0);
  return { sections, shown: sum((section) => section.items.length), viewTotal: sum((section) => section.viewTotal) };
}

/**
 * Whether an agent is asked for whom no active agent's id stands; as long as the agents are not known, nobody can tell.
 *
 * @param {import("./board-types.js").Board} board
 * @param {string} agent
 */
export function isNobody(board, agent) {
  const named = agent !== "" && agent !== "unassigned";
  return named && board.agents_known && !board.workload.some((entry) => entry.agent_key === agent && entry.selectable);
}

/** @returns {(item: import("./board-types.js").Item) => boolean} */
function filterOf(board, query) {
  if (isNobody(board, query.agent)) {
    return () => false;
  }
  const words = searchWords(query.search);
  const agent = query.agent === "unassigned" ? null : query.agent;
  return (item) =>
    (query.agent === "" || item.responder_key === agent) &&
    (query.priorities.length === 0 || query.priorities.includes(item.priority_text.toLowerCase())) &&
    words.every((word) => item.search_text.includes(word));
}

/**
 * By the domain's ranks, absent ones last, equals as they stand.
 *
 * @param {import("./board-types.js").Item[]} items in default order
 * @param {import("./section-sort-orders.js").SortOrder | undefined} order
 */
function sorted(items, order) {
  if (order === undefined) {
    return items;
  }
  const column = SORT_KEYS.indexOf(order.key);
  const sign = order.descending ? -1 : 1;
  return items.toSorted((left, right) => {
    const a = left.ranks[column];
    const b = right.ranks[column];
    return a === null || b === null ? Number(a === null) - Number(b === null) : sign * (a - b);
  });
}
