import { pino, type Logger } from 'pino';
import type { RequestFacts } from '../app/deps.js';
import type { LogLevel, ServeWorld } from './serve-settings.js';

export type Log = Logger;

/** The log: a JSON object a line. Nothing is put into it that a person, a token or an address with a query stands in. */
export function makeLog(level: LogLevel, { log, now }: ServeWorld): Log {
  return pino({ level, base: undefined, timestamp: () => `,"time":"${now().toISOString()}"` }, log);
}

/** Where something failed, without its message: that may hold what somebody sent. */
export function failureOf(error: unknown): { name: string; code?: string; at?: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
}

/** Writes a line for a request. */
export function logRequest(log: Log, { error, ...facts }: RequestFacts): void {
  if (error !== undefined) log.error({ ...facts, failure: failureOf(error) }, 'request failed');
  else if (facts.status >= 500) log.error(facts, 'request');
  else log.info(facts, 'request');
}
