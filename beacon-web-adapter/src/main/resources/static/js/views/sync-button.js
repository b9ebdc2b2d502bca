import { runSync } from "../net/sync-client.js";
import { showToast } from "./toasts.js";

/**
 * Makes the button "Sync tickets" start a sync and show its progress; does nothing if the viewer may not sync.
 *
 * @param {HTMLElement} root
 * @param {import("../page-config.js").PageConfig} config
 * @param {import("../net/poller.js").Poller} poller
 * @param {(message: string) => void} announce
 */
export function initSyncButton(root, config, poller, announce) {
  const button = root.querySelector("#sync-tickets");
  button?.addEventListener("click", async () => {
    if (isBusy(button)) {
      return;
    }
    const hideProgress = showProgress(button);
    announce("Syncing tickets.");
    const problem = await runSync(`${config.prefix}/api/sync`);
    hideProgress();
    announce("");
    showToast(root.querySelector("#toasts"), problem ?? "Tickets are synced.", problem === null ? "success" : "error");
    if (problem === null) {
      poller.pollAfterCurrent();
    }
  });
}

function isBusy(button) {
  return button.getAttribute("aria-disabled") === "true";
}

/**
 * Shows the elapsed time on the button. Sets `aria-disabled` and not `disabled`, because a disabled button loses the focus.
 *
 * @returns {() => void} restores the button
 */
function showProgress(button) {
  const label = button.textContent;
  const startedAt = Date.now();
  const show = () => (button.textContent = `Syncing … ${Math.round((Date.now() - startedAt) / 1000)} s`);
  const timer = setInterval(show, 1000);
  show();
  button.setAttribute("aria-disabled", "true");
  return () => {
    clearInterval(timer);
    button.textContent = label;
    button.removeAttribute("aria-disabled");
  };
}
