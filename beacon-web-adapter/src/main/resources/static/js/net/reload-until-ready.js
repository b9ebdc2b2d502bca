import { setText } from "../lib/dom.js";

/**
 * On a page that has no board to show: waits for one by asking for the board's JSON, of which many requests are allowed,
 * and only then loads the page again.
 */
const SIGNED_OUT_PAUSE_MS = 75_000;

const problem = document.getElementById("problem");
const status = document.getElementById("retry");
const pauseMs = Number(problem.dataset.retryMs);
const view = location.pathname.split("/").at(-1);

/** Spread by chance, so that many waiting tabs do not come back in the same second. */
function later(task, ms) {
  setText(status, `This page tries again by itself in about ${Math.round(ms / 1000)} s.`);
  setTimeout(task, ms * (0.9 + 0.2 * Math.random()));
}

async function look() {
  const url = `${problem.dataset.prefix}/api/tickets/${encodeURIComponent(view)}?fields=list`;
  const answer = await fetch(url, { cache: "no-store", credentials: "same-origin" }).catch(() => null);
  if (answer?.ok) {
    location.reload();
  } else if (answer?.status === 401) {
    later(() => location.reload(), SIGNED_OUT_PAUSE_MS);
  } else {
    later(look, pauseMs);
  }
}

later(look, pauseMs);
