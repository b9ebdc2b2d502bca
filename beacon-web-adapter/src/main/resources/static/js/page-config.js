/**
 * Settings that the server passes to the scripts in data-* attributes of the root element.
 *
 * @typedef {object} SlaIndicator presentation of an SLA colour that does not depend on colour
 * @property {string} color
 * @property {string} symbol one character
 * @property {string} label
 *
 * @typedef {object} PageConfig
 * @property {string} view slug of the current view
 * @property {string | null} me id of the agent with the viewer's e-mail address; empty for none, null if not known
 * @property {string} title title of the current view
 * @property {string} pageVersion version of scripts, styles and templates
 * @property {string} prefix path prefix of all URLs; may be empty
 * @property {string | null} ticketUrlTemplate URL of a ticket in the PSA system, with "{ticket_id}"; null if unknown or not yet needed
 * @property {number} refreshMs refresh interval
 * @property {{pulseAbove: number, stopAt: number}} siren numbers of tickets between which the sirens keep their state
 * @property {{from: number, style: string}[]} levels CSS classes of the total, ascending
 * @property {Map<string, SlaIndicator>} slaIndicators by SLA colour
 */

/** @param {HTMLElement} root @returns {PageConfig} */
export function readPageConfig(root) {
  const data = root.dataset;
  return {
    view: data.view,
    me: data.me ?? (data.meUnknown === undefined ? "" : null),
    title: data.title,
    pageVersion: data.pageVersion,
    prefix: data.prefix,
    ticketUrlTemplate: data.ticketUrl || null,
    refreshMs: Number(data.refreshMs),
    siren: { pulseAbove: Number(data.sirenAbove), stopAt: Number(data.sirenStop) },
    levels: data.levels.split(" ").map(parseLevel),
    slaIndicators: new Map(data.marks.split(";").map(parseSlaIndicator)),
  };
}

/** @param {string} text */
function parseLevel(text) {
  const [from, style] = text.split(":");
  return { from: Number(from), style };
}

/** @param {string} text @returns {[string, SlaIndicator]} */
function parseSlaIndicator(text) {
  const [color, symbol, label] = text.split("|");
  return [color, { color, symbol, label }];
}
