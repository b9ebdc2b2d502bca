import { SECTION_KEYS } from "./board-types.js";

/**
 * Sort order per section. The text form is that of the domain's `SectionSortOrders`: "-updated" for all sections,
 * "s2:-updated,s3:id" for some. A section without an entry has its default order.
 *
 * @typedef {{key: string, descending: boolean}} SortOrder
 * @typedef {Map<import("./board-types.js").SectionKey, SortOrder>} SectionSortOrders
 */

/** Sort keys of the columns, in the order of a ticket's ranks. */
export const SORT_KEYS = ["id", "subject", "requester", "agent", "priority", "sla", "updated", "created"];

/** @param {string} text @returns {SectionSortOrders} */
export function parseSortOrders(text) {
  const orders = new Map();
  for (const part of text.split(",").filter((entry) => entry.trim() !== "")) {
    const [order, section] = part.trim().split(":").reverse();
    const descending = order.startsWith("-");
    const key = (descending ? order.slice(1) : order).toLowerCase();
    (section ? [section] : SECTION_KEYS).forEach((name) => orders.set(name, { key, descending }));
  }
  return orders;
}

/** @param {SectionSortOrders} orders @returns {string} */
export function formatSortOrders(orders) {
  const parts = SECTION_KEYS.filter((section) => orders.has(section)).map((section) => [section, formatOrder(orders.get(section))]);
  const allEqual = parts.length === SECTION_KEYS.length && parts.every(([, order]) => order === parts[0][1]);
  return allEqual ? parts[0][1] : parts.map(([section, order]) => `${section}:${order}`).join(",");
}

/**
 * Returns the orders after a click on a column heading: ascending, then descending, then default.
 *
 * @param {SectionSortOrders} orders
 * @param {import("./board-types.js").SectionKey} section
 * @param {string} key sort key of the column
 * @returns {SectionSortOrders}
 */
export function toggleSortOrder(orders, section, key) {
  const current = orders.get(section);
  const next = new Map(orders);
  if (current?.key !== key) {
    next.set(section, { key, descending: false });
  } else if (!current.descending) {
    next.set(section, { key, descending: true });
  } else {
    next.delete(section);
  }
  return next;
}

/** @param {SortOrder} order */
function formatOrder(order) {
  return (order.descending ? "-" : "") + order.key;
}
