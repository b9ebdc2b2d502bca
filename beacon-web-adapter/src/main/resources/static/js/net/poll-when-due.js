import { SECTION_KEYS, ticketsOf } from "../board/board-types.js";
import { serverNow } from "../lib/server-clock.js";

/** Longer timers fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Polls soon after a ticket has become due, because the server evaluates its SLA anew then. With a stream the server reports
 * that.
 *
 * @param {import("../board/store.js").Store} store
 * @param {import("./poller.js").Poller} poller
 * @param {import("./live-events.js").LiveEvents} events
 */
export function pollWhenDue(store, poller, events) {
  let timer = 0;
  const schedule = () => {
    clearTimeout(timer);
    const now = serverNow();
    const next = nextDue(store.board, now);
    timer = setTimeout(() => {
      if (!events.live && serverNow() >= next) {
        poller.pollSoon();
      }
      schedule();
    }, Math.min(next - now, MAX_TIMER_MS));
  };
  store.addEventListener("board", schedule);
}

/** Returns the first due time after a time in ms; Infinity for none. */
function nextDue(board, now) {
  return SECTION_KEYS.flatMap((section) => ticketsOf(board, section))
    .flatMap((ticket) => [Date.parse(ticket.due_by), Date.parse(ticket.fr_due_by)])
    .reduce((next, due) => (due > now && due < next ? due : next), Infinity);
}
