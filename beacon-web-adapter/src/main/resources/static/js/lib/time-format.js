const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const full = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });

/** How long ago, for a narrow column. @param {number} ms */
export function shortAge(ms) {
  if (ms < MINUTE) {
    return "now";
  }
  if (ms < HOUR) {
    return `${whole(ms, MINUTE)}m ago`;
  }
  return ms < 2 * DAY ? `${whole(ms, HOUR)}h ago` : `${whole(ms, DAY)}d ago`;
}

/** How long ago, in a sentence. @param {number} ms */
export function longAge(ms) {
  if (ms < MINUTE) {
    return "just now";
  }
  if (ms < HOUR) {
    return `${whole(ms, MINUTE)} min ago`;
  }
  return ms < 2 * DAY ? `${whole(ms, HOUR)} h ago` : `${whole(ms, DAY)} days ago`;
}

/** Date and time in the viewer's zone and language. @param {number} moment */
export function exactTime(moment) {
  return full.format(moment);
}

/** Time of day in the viewer's zone and language, and of another day the date as well. @param {number} moment */
export function timeOrDate(moment) {
  return isSameDay(moment, Date.now()) ? clock.format(moment) : full.format(moment);
}

function isSameDay(moment, other) {
  return new Date(moment).toDateString() === new Date(other).toDateString();
}

function whole(ms, unit) {
  return Math.floor(ms / unit);
}
