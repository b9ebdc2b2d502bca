import { SECTION_KEYS } from "../board/board-types.js";
import { setHidden, setText, showOfTotal } from "../lib/dom.js";

/** Number of tickets per section and SLA colour, in the summary strip and in the cards' headings. */
export class SlaCountsView {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    SECTION_KEYS.forEach((key) => addMissingBadges(this.#summaryOf(key), this.#headingOf(key)));
  }

  /** @param {import("../board/filter-and-sort.js").Dashboard} dashboard */
  show(dashboard) {
    for (const section of dashboard.sections) {
      const counts = countByColor(section.tickets);
      const link = this.#summaryOf(section.key);
      const count = link.querySelector("[data-count-shown]");
      setText(count, section.tickets.length);
      showOfTotal(count, section.tickets.length, section.viewTotal);
      showCounts(link, counts);
      showCounts(this.#headingOf(section.key), counts);
    }
  }

  #summaryOf(key) {
    return this.root.querySelector(`#summary [data-section="${key}"]`);
  }

  #headingOf(key) {
    return this.root.querySelector(`#${key}-container .card__header`);
  }
}

/** Adds the badges of the summary to a heading of a light page, which has none. */
function addMissingBadges(summary, header) {
  if (header.querySelector("[data-sla-count]") === null) {
    const badges = document.createElement("div");
    badges.className = "card__header-actions";
    badges.append(...Array.from(summary.querySelectorAll("[data-sla-count]"), (badge) => badge.cloneNode(true)));
    header.append(badges);
  }
}

function showCounts(parent, counts) {
  for (const badge of parent.querySelectorAll("[data-sla-count]")) {
    const count = counts[badge.dataset.slaCount] ?? 0;
    setText(badge.lastChild, ` ${count}`);
    setHidden(badge, count === 0);
  }
}

/** @returns {Record<string, number>} */
function countByColor(tickets) {
  const counts = {};
  for (const ticket of tickets) {
    counts[ticket.sla_color] = (counts[ticket.sla_color] ?? 0) + 1;
  }
  return counts;
}
