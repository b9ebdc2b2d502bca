import { setAttribute, setText } from "../lib/dom.js";

/**
 * Shows whether changes arrive as they happen or at an interval; nothing while the refresh is paused or off.
 *
 * @param {HTMLElement} root
 * @param {import("../net/poller.js").Poller} poller
 * @param {import("../net/live-events.js").LiveEvents} events
 */
export function showLiveState(root, poller, events) {
  const label = root.querySelector("#live-state");
  const show = () => {
    const interval = poller.dueAt === null ? "" : `Every ${Math.round(poller.intervalMs / 1000)} s`;
    setText(label, events.live ? "Live" : interval);
    setAttribute(label, "title", events.live ? "Changes are shown within a second" : "");
  };
  poller.addEventListener("statechange", show);
  events.addEventListener("statechange", show);
  show();
}
