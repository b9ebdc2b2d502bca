import { setAttribute } from "../lib/dom.js";
import { writeQuery } from "../board/query.js";

/** Lets the tabs of the other views ask the same question. @param {HTMLElement} root @param {import("../board/query.js").Query} query */
export function showTabs(root, query) {
  for (const tab of root.querySelectorAll(".tabs__tab")) {
    setAttribute(tab, "href", tab.getAttribute("href").split("?")[0] + writeQuery(query));
  }
}
