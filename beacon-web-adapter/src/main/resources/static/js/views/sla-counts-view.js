import { setHidden, setText, showOfTotal } from "../lib/dom.js";

/** Number of tickets per section and SLA colour, in the summary strip and in the cards' headings. */
export class SlaCountsView {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
  }

  /** @param {import("../board/filter-and-sort.js").Dashboard} dashboard */
  show(dashboard) {
    for (const section of dashboard.sections) {
      const counts = countByColor(section.tickets);
      const link = this.root.querySelector(`#summary [data-section="${section.key}"]`);
      setText(link.querySelector("[data-count-shown]"), section.tickets.length);
      showOfTotal(link.querySelector("[data-of]"), section.tickets.length, section.viewTotal);
      showCounts(link, counts);
      showCounts(this.root.querySelector(`#${section.key}-container .card__header-actions`), counts);
    }
  }
}

function showCounts(parent, counts) {
  for (const badge of parent.querySelectorAll("[data-tally]")) {
    const count = counts[badge.dataset.tally] ?? 0;
    setText(badge.querySelector("[data-count]"), count);
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
