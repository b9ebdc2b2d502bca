import { tellExactly, tick } from "./row-view.js";

const TICK_MS = 15_000;

/**
 * Keeps the ages on the page true between refreshes, and tells exact times on hover.
 *
 * @param {HTMLElement} sections
 * @param {(now: number) => void} andThen
 */
export function keepTicking(sections, andThen) {
  const tickAll = () => {
    const now = Date.now();
    sections.querySelectorAll("time:not([datetime=''])").forEach((time) => tick(time, now));
    andThen(now);
  };
  tickAll();
  setInterval(() => document.hidden || tickAll(), TICK_MS);
  document.addEventListener("visibilitychange", () => document.hidden || tickAll());
}

/**
 * Gives cells a title when a pointer comes: the exact time, or the whole of what is cut off.
 *
 * @param {HTMLElement} sections
 */
export function explainOnHover(sections) {
  sections.addEventListener("pointerover", (event) => {
    const cell = event.target.closest("td");
    const time = cell?.querySelector("time");
    if (time?.dateTime) {
      tellExactly(time);
    } else if (cell && isCut(cell.querySelector("[data-field=subject]") ?? cell)) {
      cell.title = cell.textContent;
    } else {
      cell?.removeAttribute("title");
    }
  });
}

/** @param {Element} node the one that clips the text: a cell, or the link in it */
function isCut(node) {
  return node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight;
}
