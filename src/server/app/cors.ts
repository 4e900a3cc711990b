import type { AppDeps } from './deps.js';

const ALLOWED =
  'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, Withdrawal-Secret';
const EXPOSED = 'ETag, Retry-After, X-Request-Id, Location';

/** Lets pages of the named origins read an answer. Without cookies nothing else has to be said. */
export function withCors({ origins = [] }: AppDeps, request: Request, response: Response): void {
  const origin = request.headers.get('Origin');
  if (origins.length === 0) return;
  response.headers.append('Vary', 'Origin');
  if (!origin || (!origins.includes(origin) && !origins.includes('*'))) return;
  response.headers.set('Access-Control-Allow-Origin', origins.includes('*') ? '*' : origin);
  response.headers.set('Access-Control-Expose-Headers', EXPOSED);
  if (request.method !== 'OPTIONS') return;
  response.headers.set('Access-Control-Allow-Methods', response.headers.get('Allow') ?? 'GET');
  response.headers.set('Access-Control-Allow-Headers', ALLOWED);
  response.headers.set('Access-Control-Max-Age', '600');
}
