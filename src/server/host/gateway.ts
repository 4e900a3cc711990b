/** The gateway of a bureau for SMS or e-mail, by HTTP; docs/operate/year-end.md is its contract. */
import type { Gateway, Notice, NotifyOutcome } from '../jobs/notify.js';
import { hexOf } from '../store/hex.js';

export interface GatewayOptions {
  /** Where notices are posted: https, or http on this machine alone. */
  readonly url: string;
  /** What both sides know; at least 16 characters. */
  readonly secret: string;
  readonly now: () => Date;
  readonly fetch?: typeof fetch;
  /** Default 10,000. */
  readonly timeoutMs?: number;
}

const encoder = new TextEncoder();
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** HMAC-SHA-256 over `timestamp.body`, in hexadecimal. */
export async function signNotice(secret: string, timestamp: string, body: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const bytes = await crypto.subtle.sign('HMAC', key, encoder.encode(`${timestamp}.${body}`));
  return hexOf(bytes);
}

function outcomeOf(response: Response): NotifyOutcome {
  if (response.ok) return { ok: true };
  const { status } = response;
  // Too early, too many, and what is the gateway's own fault, may do better later.
  const isFinal = status < 500 && ![401, 403, 408, 425, 429].includes(status);
  const seconds = Number(response.headers.get('Retry-After') ?? NaN);
  const more = Number.isFinite(seconds) && seconds > 0 ? { retryAfterSeconds: Math.min(seconds, 86_400) } : {};
  return { ok: false, fault: `http-${status}`, isFinal, ...more };
}

class HttpGateway implements Gateway {
  private readonly options: GatewayOptions;

  constructor(options: GatewayOptions) {
    this.options = options;
  }

  async send(notice: Notice): Promise<NotifyOutcome> {
    const { url, secret, now, timeoutMs = 10_000 } = this.options;
    const ask = this.options.fetch ?? fetch;
    const body = JSON.stringify(notice);
    const timestamp = String(Math.floor(now().getTime() / 1000));
    try {
      const response = await ask(url, {
        method: 'POST',
        body,
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Idempotency-Key': notice.id,
          'Jiaogai-Timestamp': timestamp,
          'Jiaogai-Signature': `sha256=${await signNotice(secret, timestamp, body)}`,
        },
        // What is sent is for this address alone.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body?.cancel();
      return outcomeOf(response);
    } catch (error) {
      const isSlow = error instanceof Error && error.name === 'TimeoutError';
      return { ok: false, fault: isSlow ? 'timeout' : 'unreachable', isFinal: false };
    }
  }
}

/**
 * A gateway by HTTP.
 *
 * @throws {RangeError} for an address that would send contacts in the clear, and for a secret that is too short.
 */
export function httpGateway(options: GatewayOptions): Gateway {
  const { protocol, hostname } = new URL(options.url);
  if (protocol !== 'https:' && !(protocol === 'http:' && LOCAL.test(hostname)))
    throw new RangeError('the gateway has to be reached by https');
  if (options.secret.length < 16) throw new RangeError('the secret of the gateway has at least 16 characters');
  return new HttpGateway(options);
}
