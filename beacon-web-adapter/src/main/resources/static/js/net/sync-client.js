import { describeConnectionError, isSignedOut, sendRequest } from "./request.js";

const POLL_INTERVAL_MS = 3_000;
const MAX_FAILED_POLLS = 10;
const MAX_SYNC_MS = 60 * 60_000;

/**
 * Starts a sync and polls its status until it ends. Fails if the start is rejected, if `MAX_FAILED_POLLS` polls in a row
 * fail, or after `MAX_SYNC_MS`.
 *
 * @param {string} url base URL of the sync API
 * @returns {Promise<string | null>} an error message, or null if the sync has completed
 */
export async function runSync(url) {
  const started = await request(`${url}/tickets`, { method: "POST", headers: { "X-Beacon-Request": "1" } });
  if (started.problem) {
    return started.problem;
  }
  const statusUrl = `${url}/status/${encodeURIComponent(started.job_id)}`;
  const deadline = Date.now() + MAX_SYNC_MS;
  for (let failedPolls = 0; Date.now() < deadline; ) {
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
    const job = await request(statusUrl, {});
    failedPolls = job.transient ? failedPolls + 1 : 0;
    if (job.problem ? !job.transient || failedPolls === MAX_FAILED_POLLS : job.status !== "running") {
      return job.status === "completed" ? null : (job.problem ?? job.error ?? "The sync failed.");
    }
  }
  return "The sync is still running after 60 minutes.";
}

/**
 * @typedef {object} SyncResponse a sync job, or a problem
 * @property {string} [job_id]
 * @property {string} [status]
 * @property {string | null} [error]
 * @property {string} [problem] error message of a failed request
 * @property {boolean} [transient] whether a later request may succeed
 */

/** @returns {Promise<SyncResponse>} */
async function request(url, options) {
  let response;
  try {
    response = await sendRequest(url, options);
  } catch (error) {
    return { problem: describeConnectionError(error), transient: true };
  }
  const json = await response.json().catch(() => null);
  if (response.ok) {
    return json ?? { problem: "Beacon sent an invalid response.", transient: true };
  }
  return { problem: problemOf(response, json), transient: response.status === 429 || response.status >= 500 };
}

function problemOf(response, json) {
  return isSignedOut(response) ? "You are no longer signed in." : (json?.detail ?? `Beacon returned error ${response.status}.`);
}
