import { LiveEvents } from "./live-events.js";
import { onResume } from "./on-resume.js";

const STORAGE_KEY = "beacon_browser_id";

/**
 * Polls soon when the server reports a change, when a later stream begins, since what was reported before it is lost, and after
 * the machine was suspended or offline; in addition to the interval. Stops while polling is paused or off.
 *
 * @param {import("./poller.js").Poller} poller
 * @param {import("./board-client.js").BoardClient} client
 * @param {import("../page-config.js").PageConfig} config
 * @returns {LiveEvents}
 */
export function refreshOnEvents(poller, client, config) {
  const url = `${config.prefix}/api/tickets/${config.view}/events?views=all&client=${browserId()}`;
  const events = new LiveEvents(url, `beacon-events${config.prefix}`);
  let opened = false;
  events.addEventListener("event", ({ detail: { name, data } }) => {
    const reopened = name === "open" && opened;
    opened ||= name === "open";
    if (reopened || name === "signed-out" || (data.view === config.view && (name !== "board" || !client.hasBoard(data.etag)))) {
      poller.pollSoon();
    }
  });
  onResume(() => {
    poller.pollSoon();
    events.reconnect();
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
