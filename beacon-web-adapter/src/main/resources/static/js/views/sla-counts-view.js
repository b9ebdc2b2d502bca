import { hide, setText, showOf } from "../lib/dom.js";

/** The counts and colours of the sections, in the summary strip and in the headings of the cards. */
export class TallyView {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
  }

  /** @param {import("../board/filter-and-sort.js").Selection} selection */
  show(selection) {
    for (const section of selection.sections) {
      const colors = countColors(section.items);
      const link = this.root.querySelector(`#summary [data-section="${section.key}"]`);
      setText(link.querySelector("[data-count-shown]"), section.items.length);
      showOf(link.querySelector("[data-of]"), section.items.length, section.viewTotal);
      showTallies(link, colors);
      showTallies(this.root.querySelector(`#${section.key}-container .card__header-actions`), colors);
    }
  }
}

function showTallies(parent, colors) {
  for (const badge of parent.querySelectorAll("[data-tally]")) {
    const count = colors[badge.dataset.tally] ?? 0;
    setText(badge.querySelector("[data-count]"), count);
    hide(badge, count === 0);
  }
}

function countColors(items) {
  const colors = {};
  for (const item of items) {
    colors[item.sla_color] = (colors[item.sla_color] ?? 0) + 1;
  }
  return colors;
}
