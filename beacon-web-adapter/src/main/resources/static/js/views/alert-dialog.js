import { readAlertSettings, writeAlertSettings } from "../alerts/alert-settings.js";
import { playChime } from "../alerts/chime.js";
import { notificationProblem, notify, requestNotifications } from "../alerts/notifications.js";
import { noTicketsNotice } from "../board/filter-and-sort.js";
import { createButton, setText } from "../lib/dom.js";
import { create, createStatus, labelled, openFormDialog } from "./form-dialog.js";
import { agentFilterOf } from "./workload-view.js";

const EXPLANATION =
  "Alerts for new open tickets, replies of customers to your tickets, tickets that become overdue or need an agent, and a total above the siren threshold. " +
  "They cover the views that are open in this browser, whatever their filters.";

/**
 * Opens the settings of alerts. Each change applies at once, in all tabs.
 *
 * @param {HTMLElement} root
 * @param {import("../board/store.js").Store} store
 * @param {() => void} onChange called after a change in this tab
 */
export function openAlertDialog(root, store, onChange) {
  let settings = readAlertSettings();
  const form = create("form", { id: "alert-form" });
  const checkbox = (name) => create("input", { type: "checkbox", name, checked: settings[name] });
  const time = (name) => create("input", { type: "time", name, value: settings[name] });
  const status = createStatus("alert-status");
  const showStatus = () => setText(status, problems(settings, store).join(" "));
  form.append(
    labelled("Alerts on", checkbox("on")),
    labelled("Tickets", createScope(store, settings.scope)),
    labelled("Notification", checkbox("notification")),
    labelled("Sound", checkbox("sound")),
    labelled("Page title", checkbox("title")),
    labelled("Quiet from", time("quietFrom")),
    labelled("Quiet until", time("quietTo")),
    createButton("Test", async () => {
      await requestNotifications();
      notify("Test of alerts", "This is how an alert looks.", "beacon-test");
      playChime();
      showStatus();
    }),
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", async ({ target }) => {
    settings = { ...readAlertSettings(), [target.name]: target.type === "checkbox" ? target.checked : target.value };
    writeAlertSettings(settings);
    onChange();
    if (target.checked && settings.on && settings.notification) {
      await requestNotifications();
    }
    showStatus();
  });
  showStatus();
  openFormDialog(root, "alert-dialog", "Alerts", create("p", { textContent: EXPLANATION }), form, status);
}

function createScope({ board }, scope) {
  const select = create("select", { name: "scope" });
  select.append(new Option("My tickets", "me"), new Option("All tickets", ""));
  for (const workload of board?.workload ?? []) {
    if (workload.selectable || agentFilterOf(workload) === scope) {
      select.append(new Option(workload.name, agentFilterOf(workload)));
    }
  }
  select.value = scope;
  if (select.value !== scope) {
    select.append(new Option(`Agent ${scope}`, scope, true, true));
  }
  return select;
}

/** @returns {string[]} why some alerts are not made */
function problems({ on, scope, notification, quietFrom, quietTo }, store) {
  if (!on) {
    return [];
  }
  return [
    notification ? notificationProblem() : null,
    window.isSecureContext ? null : "Without HTTPS alerts are made only while this page is visible.",
    scope === "me" && !store.me ? noTicketsNotice(store.board, "me", store.me !== null) : null,
    (quietFrom === "") !== (quietTo === "") ? "Quiet hours need both times." : null,
  ].filter(Boolean);
}
