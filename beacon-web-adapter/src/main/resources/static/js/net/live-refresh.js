import { LiveEvents } from "./live-events.js";

const MAX_JITTER_MS = 500;
const STORAGE_KEY = "beacon_browser_id";

/**
 * Polls at once when the server reports a change, and when a later stream begins, since what was reported before it is lost;
 * in addition to the interval. Stops while polling is paused or off.
 *
 * @param {import("./poller.js").Poller} poller
 * @param {import("./board-client.js").BoardClient} client
 * @param {import("../page-config.js").PageConfig} config
 * @returns {LiveEvents}
 */
export function refreshOnEvents(poller, client, config) {
  const url = `${config.prefix}/api/tickets/${config.view}/events?views=all&client=${browserId()}`;
  const events = new LiveEvents(url, `beacon-events${config.prefix}`);
  let timer = 0;
  let opened = false;
  events.addEventListener("event", ({ detail: { name, data } }) => {
    const reopened = name === "open" && opened;
    opened ||= name === "open";
    if (reopened || name === "signed-out" || (data.view === config.view && (name !== "board" || !client.hasBoard(data.etag)))) {
      clearTimeout(timer);
      // The tabs of an office receive an event in the same moment.
      timer = setTimeout(() => poller.pollAfterCurrent(), MAX_JITTER_MS * Math.random());
    }
  });
  poller.addEventListener("statechange", () => (events.enabled = poller.dueAt !== null));
  return events;
}

/** Returns an id that the tabs of this browser share: the server notices late that a tab has closed its stream. */
function browserId() {
  const id = localStorage.getItem(STORAGE_KEY) ?? Math.random().toString(36).slice(2);
  localStorage.setItem(STORAGE_KEY, id);
  return id;
}
