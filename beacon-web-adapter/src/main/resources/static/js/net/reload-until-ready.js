import { createButton, setText } from "../lib/dom.js";
import { probePage } from "./page-probe.js";
import { isSignedOut, retryAfterMsOf, sendRequest } from "./request.js";
import { isFirstSignInAttempt, signIn } from "./sign-in.js";

/**
 * Script of the problem page. Requests the board's JSON until Beacon has a board, because page requests have a much lower
 * rate limit than API requests; then probes the page, and reloads it if it is available.
 */
const RETRY_INTERVAL_MS = 15_000;
const SIGNED_OUT_INTERVAL_MS = 75_000;

const problem = document.getElementById("problem");
const status = document.getElementById("retry");
const { prefix, retryMs } = problem.dataset;
const view = location.pathname.split("/").filter(Boolean).pop() ?? "";
const boardUrl = `${prefix}/api/tickets/${view}?fields=list`;

/** Schedules the next attempt with a random jitter of 10 %, so that many tabs do not send requests in the same second. */
function schedule(ms) {
  setText(status, `This page retries automatically in about ${Math.round(ms / 1000)} s.`);
  setTimeout(reloadIfReady, ms * (0.9 + 0.2 * Math.random()));
}

/** @param {Response | null} response without a board or a page; null if there was none */
function scheduleAfter(response) {
  schedule(Math.max(response === null ? 0 : retryAfterMsOf(response), RETRY_INTERVAL_MS));
}

async function reloadIfReady() {
  const board = await sendRequest(boardUrl).catch(() => null);
  if (board === null || board.status === 429 || board.status >= 500) {
    scheduleAfter(board);
    return;
  }
  // Without a session, the page request starts a new one if the viewer is signed in at the gateway.
  const page = await probePage();
  if (page?.ok) {
    location.reload();
  } else if (page !== null && isSignedOut(page)) {
    onSignedOut();
  } else {
    scheduleAfter(page);
  }
}

function onSignedOut() {
  if (isFirstSignInAttempt()) {
    signIn(prefix);
    return;
  }
  schedule(SIGNED_OUT_INTERVAL_MS);
  setText(status, "You are no longer signed in.");
  if (status.nextElementSibling?.type !== "button") {
    status.after(createButton("Sign in", () => signIn(prefix)));
  }
}

schedule(Number(retryMs));
