import { SECTION_KEYS, ticketsOf } from "../board/board-types.js";
import { serverNow } from "../lib/server-clock.js";

/** Longer timers fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** The API rounds due times down to seconds; the server evaluates an SLA at the exact time, before which a poll is too early. */
const MAX_ROUNDING_MS = 1_000;

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
  let handledUntil = null;
  const schedule = () => {
    clearTimeout(timer);
    handledUntil ??= serverNow() - performance.now(); // The first board may have been requested with the page.
    const next = nextDue(store.board, handledUntil);
    timer = setTimeout(() => onDue(next), Math.min(Math.max(0, next - serverNow()), MAX_TIMER_MS));
  };
  const onDue = (due) => {
    if (serverNow() >= due) {
      handledUntil = serverNow();
      if (!events.live) {
        poller.pollSoon();
      }
    }
    schedule();
  };
  store.addEventListener("board", schedule);
}

/** Returns the first time after `time`, in ms, at which a due time has passed on the server; Infinity for none. */
function nextDue(board, time) {
  return SECTION_KEYS.flatMap((section) => ticketsOf(board, section))
    .flatMap((ticket) => [ticket.due_by, ticket.fr_due_by])
    .map((due) => Date.parse(due) + MAX_ROUNDING_MS)
    .reduce((next, due) => (due > time && due < next ? due : next), Infinity);
}
