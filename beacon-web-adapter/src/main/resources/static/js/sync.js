import { toast } from "./toasts.js";

const PAUSE_MS = 3_000;

/**
 * Lets those who may have Codex ask the PSA system for news, and shows how it gets on.
 *
 * @param {HTMLElement} root
 * @param {import("./config.js").Config} config
 * @param {import("./poller.js").Poller} poller
 */
export function offerSync(root, config, poller) {
  const button = root.querySelector("#sync-tickets");
  button?.addEventListener("click", async () => {
    const stopCounting = countSeconds(button);
    const problem = await run(`${config.prefix}/api/sync`);
    stopCounting();
    toast(root.querySelector("#toasts"), problem ?? "Tickets are synced.", problem === null ? "success" : "error");
    if (problem === null) {
      poller.poll();
    }
  });
}

/** Shows on the button that a sync is going on, and for how long. @returns {() => void} ends it */
function countSeconds(button) {
  const label = button.textContent;
  const began = Date.now();
  const show = () => (button.textContent = `Syncing … ${Math.round((Date.now() - began) / 1000)} s`);
  const timer = setInterval(show, 1000);
  show();
  button.disabled = true;
  return () => {
    clearInterval(timer);
    button.textContent = label;
    button.disabled = false;
  };
}

/** @param {string} url @returns {Promise<string | null>} what went wrong, or null */
async function run(url) {
  const started = await ask(`${url}/tickets`, { method: "POST", headers: { "X-Beacon-Request": "1" } });
  if (started.problem) {
    return started.problem;
  }
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const job = await ask(`${url}/status/${encodeURIComponent(started.job_id)}`, {});
    if (job.problem || job.status !== "running") {
      return job.problem ?? job.error;
    }
  }
}

/** @returns {Promise<{problem?: string, job_id?: string, status?: string, error?: string | null}>} */
async function ask(url, options) {
  try {
    const response = await fetch(url, { ...options, credentials: "same-origin" });
    const answer = await response.json();
    return response.ok ? answer : { problem: answer.detail ?? "The sync could not be started." };
  } catch {
    return { problem: "Beacon cannot be reached." };
  }
}
