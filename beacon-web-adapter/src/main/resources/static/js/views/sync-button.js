import { followSync } from "../net/sync-client.js";
import { toast } from "./toasts.js";

/**
 * Lets those who may have Codex ask the PSA system for news, and shows how it gets on.
 *
 * @param {HTMLElement} root
 * @param {import("../page-config.js").Config} config
 * @param {import("../net/poller.js").Poller} poller
 * @param {(sentence: string) => void} announce
 */
export function offerSync(root, config, poller, announce) {
  const button = root.querySelector("#sync-tickets");
  button?.addEventListener("click", async () => {
    if (isBusy(button)) {
      return;
    }
    const stopCounting = countSeconds(button);
    announce("Syncing tickets.");
    const problem = await followSync(`${config.prefix}/api/sync`);
    stopCounting();
    announce("");
    toast(root.querySelector("#toasts"), problem ?? "Tickets are synced.", problem === null ? "success" : "error");
    if (problem === null) {
      poller.pollAfresh();
    }
  });
}

function isBusy(button) {
  return button.getAttribute("aria-disabled") === "true";
}

/**
 * Shows on the button that a sync is going on, and for how long. It is not disabled in earnest, since it would lose the
 * keyboard's focus.
 *
 * @returns {() => void} ends it
 */
function countSeconds(button) {
  const label = button.textContent;
  const began = Date.now();
  const show = () => (button.textContent = `Syncing … ${Math.round((Date.now() - began) / 1000)} s`);
  const timer = setInterval(show, 1000);
  show();
  button.setAttribute("aria-disabled", "true");
  return () => {
    clearInterval(timer);
    button.textContent = label;
    button.removeAttribute("aria-disabled");
  };
}
