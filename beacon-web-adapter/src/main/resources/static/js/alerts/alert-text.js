const LABELS = { new: "new ticket", reply: "customer replied", overdue: "SLA overdue", section3: "needs agent, update overdue" };

/** Returns the text of an alert: "#123: new ticket". @param {import("./alert-memory.js").Alert} alert @param {string} total of the view */
export function alertTitle({ events }, total) {
  const [{ ticket }] = events;
  return ticket === undefined ? total : `#${ticket.key}: ${events.map(({ kind }) => LABELS[kind]).join(", ")}`;
}

/** Returns what an alert says about its ticket; empty for the total. @param {import("./alert-memory.js").Alert} alert */
export function alertBody({ events: [{ ticket }] }) {
  return ticket === undefined ? "" : [ticket.subject?.trim() ? ticket.subject : "(no subject)", ticket.requester_name].filter(Boolean).join(" · ");
}
