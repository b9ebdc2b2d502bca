import { SECTION_KEYS } from "./board-types.js";

/**
 * How the sections are sorted. Written in addresses as the domain's SortPlan writes it: "-updated" for all sections,
 * "s2:-updated,s3:id" for some. A section that is not named has its default order.
 *
 * @typedef {{key: string, descending: boolean}} SortOrder
 * @typedef {Map<import("./board-types.js").SectionKey, SortOrder>} SortPlan
 */

/** The columns in the order of an item's ranks. */
export const SORT_KEYS = ["id", "subject", "requester", "agent", "priority", "sla", "updated", "created"];

/** @param {string} text @returns {SortPlan} */
export function parsePlan(text) {
  const plan = new Map();
  for (const part of text.split(",").filter((word) => word.trim() !== "")) {
    const [order, section] = part.trim().split(":").reverse();
    const descending = order.startsWith("-");
    const key = (descending ? order.slice(1) : order).toLowerCase();
    (section ? [section] : SECTION_KEYS).forEach((name) => plan.set(name, { key, descending }));
  }
  return plan;
}

/** @param {SortPlan} plan */
export function formatPlan(plan) {
  const parts = SECTION_KEYS.filter((section) => plan.has(section)).map((section) => [section, formatOrder(plan.get(section))]);
  const everywhere = parts.length === SECTION_KEYS.length && parts.every(([, order]) => order === parts[0][1]);
  return everywhere ? parts[0][1] : parts.map(([section, order]) => `${section}:${order}`).join(",");
}

/**
 * The plan after a click on a heading: ascending, descending, default.
 *
 * @param {SortPlan} plan
 * @param {import("./board-types.js").SectionKey} section
 * @param {string} key
 * @returns {SortPlan}
 */
export function cycled(plan, section, key) {
  const current = plan.get(section);
  const next = new Map(plan);
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
