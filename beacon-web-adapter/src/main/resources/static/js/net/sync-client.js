const PAUSE_MS = 3_000;
const PATIENCE_MS = 20_000;
const LOST_AFTER = 10;
const LONGEST_MS = 60 * 60_000;

/**
 * Starts a sync and follows it to its end. That Beacon does not tell for a while how it gets on does not end a sync.
 *
 * @param {string} url the address of the API's syncs
 * @returns {Promise<string | null>} what went wrong, or null
 */
export async function followSync(url) {
  const started = await ask(`${url}/tickets`, { method: "POST", headers: { "X-Beacon-Request": "1" } });
  if (started.problem) {
    return started.problem;
  }
  const status = `${url}/status/${encodeURIComponent(started.job_id)}`;
  const end = Date.now() + LONGEST_MS;
  for (let unheard = 0; Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const job = await ask(status, {});
    unheard = job.passing ? unheard + 1 : 0;
    if (job.problem ? !job.passing || unheard === LOST_AFTER : job.status !== "running") {
      return job.status === "completed" ? null : (job.problem ?? job.error ?? "The sync has failed.");
    }
  }
  return "The sync is still running. Nobody knows when it will end.";
}

/** @returns {Promise<{problem?: string, passing?: boolean, job_id?: string, status?: string, error?: string | null}>} */
async function ask(url, options) {
  let response;
  try {
    response = await fetch(url, { ...options, signal: AbortSignal.timeout(PATIENCE_MS), credentials: "same-origin" });
  } catch {
    return { problem: "Beacon cannot be reached.", passing: true };
  }
  const answer = await response.json().catch(() => null);
  if (response.ok) {
    return answer ?? { problem: "Beacon sent an answer that cannot be read.", passing: true };
  }
  return { problem: problemOf(response, answer), passing: response.status === 429 || response.status >= 500 };
}

function problemOf(response, answer) {
  return response.status === 401 ? "You are no longer signed in." : (answer?.detail ?? `Beacon answered with an error (${response.status}).`);
}
