import { formatQuery } from "../board/query.js";
import { setAttribute } from "../lib/dom.js";

/** Adds the current query to the links of all views. @param {HTMLElement} root @param {import("../board/query.js").Query} query */
export function showTabs(root, query) {
  for (const tab of root.querySelectorAll(".tabs__tab")) {
    setAttribute(tab, "href", tab.getAttribute("href").split("?")[0] + formatQuery(query));
  }
}
