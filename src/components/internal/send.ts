/** Sending what a person has consented to: the one way out of the elements. */

/** A request that says nothing but what stands in it. */
export interface Outgoing {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Sends a request and gives the status of the answer; rejects when there is none in time. No cookies and no referrer go with
 * it, and no redirection leads it to where nobody has consented to.
 *
 * @example
 * const { status } = await sendOut({ method: 'POST', url, headers: { 'Content-Type': 'application/json' }, body });
 */
export async function sendOut(
  { method, url, headers, body }: Outgoing,
  timeoutMs = 20_000,
): Promise<{ readonly status: number }> {
  const abort = new AbortController();
  // By hand: Chromium 78 has no AbortSignal.timeout.
  const timer = setTimeout(() => abort.abort(), timeoutMs);
  try {
    const { status } = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      // To another site it would fail: browsers of the floor refuse to ask it first (preflight) with this on.
      keepalive: typeof location === 'object' && new URL(url).origin === location.origin,
      signal: abort.signal,
    });
    return { status };
  } finally {
    clearTimeout(timer);
    // The answer's text is nobody's concern.
    abort.abort();
  }
}
