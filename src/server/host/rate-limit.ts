import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { RateLimit } from '../app/deps.js';
import type { LimitSettings } from './serve-settings.js';

/** The time, in seconds, in which so many requests may be. */
export const LIMIT_SECONDS = { client: 60, token: 60, minutes: 600 } as const;

type Kind = keyof typeof LIMIT_SECONDS;

/** Counts requests in the memory of this process. */
export function makeLimit(settings: LimitSettings): RateLimit {
  const make = (kind: Kind): RateLimiterMemory =>
    new RateLimiterMemory({ points: settings[kind], duration: LIMIT_SECONDS[kind] });
  const limiters = { client: make('client'), token: make('token'), minutes: make('minutes') };
  return async (key, kind) => {
    try {
      await limiters[kind].consume(key);
      return null;
    } catch (refusal) {
      const { msBeforeNext = 1000 } = refusal as { msBeforeNext?: number };
      return { retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
    }
  };
}
