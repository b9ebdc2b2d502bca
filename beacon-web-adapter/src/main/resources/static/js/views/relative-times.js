import { serverNow } from "../lib/server-clock.js";
import { setExactTitle, updateTime } from "./row-view.js";

const UPDATE_INTERVAL_MS = 15_000;

/**
 * Updates the times in the tables every `UPDATE_INTERVAL_MS` while the tab is visible, and at once when it becomes visible.
 *
 * @param {HTMLElement} sections
 * @param {(now: number) => void} onUpdate called after each update
 * @returns {() => void} updates the times at once
 */
export function updateRelativeTimes(sections, onUpdate) {
  const update = () => {
    const now = serverNow();
    sections.querySelectorAll("time:not([datetime=''])").forEach((time) => updateTime(time, now));
    onUpdate(now);
  };
  update();
  setInterval(() => document.hidden || update(), UPDATE_INTERVAL_MS);
  document.addEventListener("visibilitychange", () => document.hidden || update());
  return update;
}

/**
 * Sets a cell's title when the pointer enters it: the exact time, or the full text if it is truncated.
 *
 * @param {HTMLElement} sections
 */
export function showTitlesOnHover(sections) {
  sections.addEventListener("pointerover", (event) => {
    const cell = event.target.closest("td");
    const time = cell?.querySelector(":scope > time");
    if (time?.dateTime) {
      setExactTitle(time);
    } else if (cell && isTruncated(cell.querySelector("[data-field=subject]") ?? cell)) {
      cell.title = cell.textContent;
    } else {
      cell?.removeAttribute("title");
    }
  });
}

/** @param {Element} node the element that clips the text: a cell, or the link in it */
function isTruncated(node) {
  return node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight;
}
