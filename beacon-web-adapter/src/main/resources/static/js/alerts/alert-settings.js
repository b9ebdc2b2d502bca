/**
 * Settings of this browser, shared by its tabs.
 *
 * @typedef {object} AlertSettings
 * @property {boolean} on
 * @property {string} scope "me", "unassigned", an agent's id, or empty for all tickets
 * @property {boolean} notification
 * @property {boolean} sound
 * @property {boolean} title
 * @property {string} quietFrom time of day such as "22:00"; empty for no quiet hours
 * @property {string} quietTo
 */

export const ALERT_SETTINGS_KEY = "beacon_alert_settings";

/** @type {AlertSettings} */
const DEFAULTS = { on: false, scope: "me", notification: true, sound: true, title: true, quietFrom: "", quietTo: "" };

/** @returns {AlertSettings} */
export function readAlertSettings() {
  try {
    return { ...DEFAULTS, ...JSON.parse(localStorage.getItem(ALERT_SETTINGS_KEY)) };
  } catch {
    return DEFAULTS;
  }
}

/** @param {AlertSettings} settings */
export function writeAlertSettings(settings) {
  localStorage.setItem(ALERT_SETTINGS_KEY, JSON.stringify(settings));
}

/**
 * Returns whether a time is in the quiet hours, which may last beyond midnight and end before their last minute.
 *
 * @param {AlertSettings} settings
 * @param {Date} time
 * @returns {boolean}
 */
export function isQuiet({ quietFrom: from, quietTo: to }, time) {
  if (from === "" || to === "") {
    return false;
  }
  const now = `${pad(time.getHours())}:${pad(time.getMinutes())}`;
  return from <= to ? from <= now && now < to : now >= from || now < to;
}

function pad(number) {
  return String(number).padStart(2, "0");
}
