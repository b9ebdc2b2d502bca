import { formatPlan, parsePlan } from "./sort-plan.js";

/**
 * What the viewer asks for; it lives in the address, so that a pasted link shows the same board.
 *
 * @typedef {object} Query
 * @property {string} agent an agent's id, "unassigned", or empty for everybody
 * @property {string[]} priorities words; empty for all
 * @property {string[]} sections numbers; empty for all
 * @property {string} search
 * @property {import("./sort-plan.js").SortPlan} sort
 */

/** @param {string} search the part of an address from its "?" on @returns {Query} */
export function readQuery(search) {
  const parameters = new URLSearchParams(search);
  return {
    agent: parameters.get("agent_id") ?? "",
    priorities: words(parameters.get("priority")),
    sections: words(parameters.get("section")),
    search: (parameters.get("q") ?? "").trim(),
    sort: parsePlan(parameters.get("sort") ?? ""),
  };
}

/** @param {Query} query @returns {string} empty, or from "?" on */
export function writeQuery(query) {
  const parameters = new URLSearchParams();
  const add = (name, value) => value !== "" && parameters.set(name, value);
  add("agent_id", query.agent);
  add("priority", query.priorities.join(","));
  add("section", query.sections.join(","));
  add("q", query.search);
  add("sort", formatPlan(query.sort));
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** @param {Query} query */
export function isFiltered(query) {
  return query.agent !== "" || query.priorities.length > 0 || query.sections.length > 0 || query.search !== "";
}

/** The same order without filters. @param {Query} query @returns {Query} */
export function unfiltered(query) {
  return { agent: "", priorities: [], sections: [], search: "", sort: query.sort };
}

/** @param {string | null} list */
function words(list) {
  return (list ?? "")
    .split(",")
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== "");
}
