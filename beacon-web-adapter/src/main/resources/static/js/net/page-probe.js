const REQUEST_TIMEOUT_MS = 20_000;

/**
 * Returns whether a reload would show this page, and neither an error nor a sign-in page. Follows no redirects, because a
 * gateway's redirect starts a sign-in, which would break one that is in progress in another tab.
 *
 * @returns {Promise<boolean>}
 */
export async function isPageAvailable() {
  const options = { method: "HEAD", cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) };
  const response = await fetch(location.pathname + location.search, options).catch(() => null);
  return response?.ok ?? false;
}
