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
    sla_text: sla.slice(2).trimEnd(),
    ...dueTimeOf(row.querySelector("small")),
    updated_at: parseTime(updated),
    created_at: parseTime(created),
  };
}

function dueTimeOf(note) {
  const [label, time] = note?.textContent.split(": ") ?? [];
  return label === "Due" ? { type: "Service Request", due_by: parseTime(time) } : { fr_due_by: time && parseTime(time) };
}

/** @param {string} text such as "2025-11-22 09:00Z", or empty */
function parseTime(text) {
  return text === "" ? null : text.replace(" ", "T");
}
