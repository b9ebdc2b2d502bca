import { SECTION_KEYS, ticketsOf } from "../board/board-types.js";
import { isPulsing } from "../board/siren-levels.js";

/**
 * State of a board that alerts compare: the last known place of each ticket since the page was opened, so that a ticket which
 * is missing on one board is not new on the next, and whether the sirens pulse.
 *
 * @typedef {object} AlertState
 * @property {Map<string, Place>} places by ticket key
 * @property {boolean} pulsing
 *
 * @typedef {object} Place
 * @property {import("../board/board-types.js").SectionKey} section
 * @property {import("../board/board-types.js").SlaColor} color
 * @property {string | null} agent
 *
 * @typedef {"new" | "reply" | "overdue" | "section3" | "siren"} AlertKind
 *
 * @typedef {object} AlertEvent
 * @property {string} id the same in all tabs: kind and ticket or view
 * @property {AlertKind} kind
 * @property {import("../board/board-types.js").Ticket} [ticket] none for the total
 *
 * @typedef {object} AlertChanges
 * @property {AlertEvent[]} events
 * @property {string[]} ended ids of events that may occur again, because what they report is over
 */

const MAX_PLACES = 20_000;

/**
 * Returns the state after a board.
 *
 * @param {AlertState | null} before null for the first board
 * @param {import("../board/board-types.js").Board} board without filters
 * @param {{pulseAbove: number, stopAt: number}} siren
 * @returns {AlertState}
 */
export function alertStateOf(before, board, siren) {
  const places = new Map(before?.places);
  let total = 0;
  for (const section of SECTION_KEYS) {
    for (const { key, sla_color: color, responder_key: agent } of ticketsOf(board, section)) {
      places.delete(key); // The tickets seen last are at the end.
      places.set(key, { section, color, agent });
      total++;
    }
  }
  for (const key of places.keys()) {
    if (places.size <= Math.max(total, MAX_PLACES)) {
      break;
    }
    places.delete(key);
  }
  return { places, pulsing: isPulsing(before?.pulsing ?? false, total, siren) };
}

/** Conditions whose events may occur again after they have ended. @type {Record<string, (place: Place) => boolean>} */
const LASTING = {
  reply: ({ section }) => section === "s2",
  overdue: ({ color }) => color === "red",
  section3: ({ section }) => section === "s3",
};

/**
 * Returns what has happened between two boards.
 *
 * @param {AlertState} before
 * @param {AlertState} after
 * @param {import("../board/board-types.js").Board} board that of the later state
 * @param {{scope: string, me: string | null, view: string}} options scope: an agent's id, "unassigned", "me", or empty for all
 *     tickets; me: id of the viewer's agent, empty or null if there is none
 * @returns {AlertChanges}
 */
export function alertChanges(before, after, board, { scope, me, view }) {
  const agent = scope === "unassigned" ? null : scope === "me" ? me || "me" : scope || undefined;
  const own = agent ?? (me || undefined);
  const inScope = (place) => agent === undefined || place.agent === agent;
  const events = [];
  const ended = [];
  for (const ticket of SECTION_KEYS.flatMap((section) => ticketsOf(board, section))) {
    const earlier = before.places.get(ticket.key);
    const place = after.places.get(ticket.key);
    const add = (kind) => events.push({ id: `${kind}-${ticket.key}`, kind, ticket });
    if (place.section === "s1" && inScope(place) && !(earlier && inScope(earlier))) {
      add("new");
    }
    for (const [kind, lasts] of Object.entries(LASTING)) {
      const lasted = earlier !== undefined && lasts(earlier);
      if (lasts(place) && !lasted && inScope(place) && (kind !== "reply" || place.agent === own)) {
        add(kind);
      } else if (lasted && !lasts(place)) {
        ended.push(`${kind}-${ticket.key}`);
      }
    }
  }
  if (after.pulsing !== before.pulsing) {
    const id = `siren-${view}`;
    after.pulsing ? events.push({ id, kind: "siren" }) : ended.push(id);
  }
  return { events, ended };
}
