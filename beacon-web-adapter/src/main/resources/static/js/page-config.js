/**
 * What the server tells the scripts, by data-* attributes of the root element.
 *
 * @typedef {{color: string, shape: string, word: string, slaClass: string}} Mark
 * @typedef {object} Config
 * @property {string} view slug of the view shown
 * @property {string} title title of the view
 * @property {string} prefix path under which Beacon is seen; may be empty
 * @property {number} refreshMs
 * @property {{above: number, calm: number}} siren
 * @property {{from: number, style: string}[]} levels looks of the big total, ascending
 * @property {Map<string, Mark>} marks by SLA colour
 */

/** @param {HTMLElement} root @returns {Config} */
export function readConfig(root) {
  const data = root.dataset;
  return {
    view: data.view,
    title: data.title,
    prefix: data.prefix,
    refreshMs: Number(data.refreshMs),
    siren: { above: Number(data.sirenAbove), calm: Number(data.sirenCalm) },
    levels: data.levels.split(" ").map(readLevel),
    marks: new Map(data.marks.split(";").map(readMark)),
  };
}

/** @param {string} text */
function readLevel(text) {
  const [from, style] = text.split(":");
  return { from: Number(from), style };
}

/** @param {string} text @returns {[string, Mark]} */
function readMark(text) {
  const [color, shape, word, slaClass] = text.split("|");
  return [color, { color, shape, word, slaClass }];
}
