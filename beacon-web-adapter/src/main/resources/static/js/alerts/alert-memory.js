/**
 * Alerts that were made in any tab of this browser, in localStorage.
 *
 * @typedef {object} AlertMemory
 * @property {Record<string, number>} made time by event id, the oldest first
 * @property {number[]} single times of the last alerts that were shown one by one
 * @property {number} more number of alerts in the summary since then
 *
 * @typedef {object} Alert events of one ticket, or of the total
 * @property {import("./alert-events.js").AlertEvent[]} events
 *
 * @typedef {object} AlertPlan
 * @property {Alert[]} single to be shown one by one
 * @property {Alert[]} rest to be shown in the summary
 * @property {number} more number of alerts in the summary, with those that it has already
 */

const STORAGE_KEY = "beacon_alerts";
const MAX_EVENTS = 2_000;
const MAX_SINGLE = 3;
const SINGLE_WINDOW_MS = 10_000;
/** A tab that is one board behind the others must not end what they have just reported. */
const MIN_DURATION_MS = 60_000;
/** @type {AlertMemory} */
const NOTHING = { made: {}, single: [], more: 0 };

/**
 * Adds events that no tab has reported yet, and plans how they are shown.
 *
 * @param {AlertMemory} memory
 * @param {import("./alert-events.js").AlertChanges} changes
 * @param {number} now ms since the epoch
 * @returns {{memory: AlertMemory, plan: AlertPlan}}
 */
export function planAlerts({ made, single, more }, { events, ended }, now) {
  const later = new Map(Object.entries(made));
  ended.filter((id) => Math.abs(now - later.get(id)) >= MIN_DURATION_MS).forEach((id) => later.delete(id));
  const fresh = events.filter(({ id }) => !later.has(id));
  fresh.forEach(({ id }) => later.set(id, now));
  const alerts = byTicket(fresh);
  const recent = single.filter((time) => Math.abs(now - time) < SINGLE_WINDOW_MS);
  const count = Math.min(alerts.length, MAX_SINGLE - recent.length);
  const total = (recent.length === 0 ? 0 : more) + alerts.length - count;
  return {
    memory: {
      made: Object.fromEntries(Array.from(later).slice(-MAX_EVENTS)),
      single: recent.concat(Array(count).fill(now)),
      more: total,
    },
    plan: { single: alerts.slice(0, count), rest: alerts.slice(count), more: total },
  };
}

/** As `planAlerts`, with the memory that the tabs of this browser share; one tab at a time. @returns {Promise<AlertPlan>} */
export function claimAlerts(changes, now) {
  const claim = () => {
    const { memory, plan } = planAlerts(readMemory(), changes, now);
    localStorage.setItem(STORAGE_KEY, JSON.stringify(memory));
    return plan;
  };
  return navigator.locks ? navigator.locks.request(STORAGE_KEY, claim) : Promise.resolve(claim());
}

/** @returns {AlertMemory} */
function readMemory() {
  try {
    return { ...NOTHING, ...JSON.parse(localStorage.getItem(STORAGE_KEY)) };
  } catch {
    return NOTHING;
  }
}

/** @returns {Alert[]} */
function byTicket(events) {
  const alerts = new Map();
  for (const event of events) {
    const key = event.ticket?.key ?? event.id;
    const alert = alerts.get(key) ?? { events: [] };
    alert.events.push(event);
    alerts.set(key, alert);
  }
  return [...alerts.values()];
}
