import { serverNow } from "./server-clock.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const dateTimeFormat = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const shortTimeFormat = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });
const shortDateTimeFormat = new Intl.DateTimeFormat(undefined, { month: "short", day: "numeric", hour: "numeric", minute: "2-digit" });
const timeFormat = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });

/** Formats an age for a table column: "5m ago", or "in 5m" for a time in the future. @param {number} ms @returns {string} */
export function formatShortAge(ms) {
  const distance = Math.abs(ms);
  if (distance < MINUTE) {
    return "now";
  }
  const text =
    distance < HOUR ? `${units(distance, MINUTE)}m` : distance < 2 * DAY ? `${units(distance, HOUR)}h` : `${units(distance, DAY)}d`;
  return ms < 0 ? `in ${text}` : `${text} ago`;
}

/** Formats an age of Codex's data for running text: "5 min ago". @param {number} ms @returns {string} */
export function formatLongAge(ms) {
  if (ms < -MINUTE) {
    return "in the future: check Codex's clock";
  }
  if (ms < MINUTE) {
    return "just now";
  }
  if (ms < HOUR) {
    return `${units(ms, MINUTE)} min ago`;
  }
  return ms < 2 * DAY ? `${units(ms, HOUR)} h ago` : `${units(ms, DAY)} days ago`;
}

/** Formats date and time in the viewer's time zone and language. @param {number} time ms since the epoch @returns {string} */
export function formatDateTime(time) {
  return dateTimeFormat.format(time);
}

/** Formats the time of day, or without the year date and time if not today, for a table column. @param {number} time @param {number} now @returns {string} */
export function formatShortTime(time, now) {
  return (isSameDay(time, now) ? shortTimeFormat : shortDateTimeFormat).format(time);
}

/** Formats the time of day, or date and time if not today. @param {number} time ms since the epoch @returns {string} */
export function formatTimeOrDateTime(time) {
  return isSameDay(time, serverNow()) ? timeFormat.format(time) : dateTimeFormat.format(time);
}

function isSameDay(time, other) {
  return new Date(time).toDateString() === new Date(other).toDateString();
}

/** Returns how many whole units there are in a duration. */
function units(ms, unit) {
  return Math.floor(ms / unit);
}
