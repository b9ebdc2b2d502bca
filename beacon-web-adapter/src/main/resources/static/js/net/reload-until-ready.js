import { setText } from "../lib/dom.js";

/**
 * Script of the problem page. Requests the board's JSON until a board is available, then reloads the page: page requests
 * have a much lower rate limit than API requests.
 */
const UNAUTHORIZED_DELAY_MS = 75_000;

const problem = document.getElementById("problem");
const status = document.getElementById("retry");
const intervalMs = Number(problem.dataset.retryMs);
const view = location.pathname.split("/").at(-1);

/** Runs a task after a delay with a random jitter of 10 %, so that many tabs do not send requests in the same second. */
function schedule(task, ms) {
  setText(status, `This page retries automatically in about ${Math.round(ms / 1000)} s.`);
  setTimeout(task, ms * (0.9 + 0.2 * Math.random()));
}

async function reloadIfReady() {
  const url = `${problem.dataset.prefix}/api/tickets/${encodeURIComponent(view)}?fields=list`;
  const response = await fetch(url, { cache: "no-store", credentials: "same-origin" }).catch(() => null);
  if (response?.ok) {
    location.reload();
  } else if (response?.status === 401) {
    // Only a page request starts a new session.
    schedule(() => location.reload(), UNAUTHORIZED_DELAY_MS);
  } else {
    schedule(reloadIfReady, intervalMs);
  }
}

schedule(reloadIfReady, intervalMs);
