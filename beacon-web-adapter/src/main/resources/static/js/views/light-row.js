/**
 * Returns the ticket of a light row (macro lightRow in row.ftl), as far as the row shows it, without the cells that have a text only.
 *
 * @param {HTMLTableRowElement} row
 * @returns {Partial<import("../board/board-types.js").Ticket>}
 */
export function ticketOfLightRow(row) {
  const [id, subject, , , priority, sla, updated, created] = Array.from(row.cells, (cell) => cell.firstChild?.nodeValue ?? "");
  return {
    key: id.slice(1),
    subject,
    priority_text: priority,
    sla_color: row.dataset.sla ?? "green",
    sla_class: "sla-none",
    sla_text: sla.slice(2),
    updated_at: parseTime(updated),
    created_at: parseTime(created),
  };
}

/** @param {string} text such as "2025-11-22 09:00Z", or empty */
function parseTime(text) {
  return text === "" ? null : text.replace(" ", "T");
}
