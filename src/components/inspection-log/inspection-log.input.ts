import { namedKinds } from '../../sdk/rules/record-kinds.js';
import { loadJson } from '../internal/load.js';
import type { LogInput } from './inspection-log.data.js';
import type { Grip } from './inspection-log.grip.js';

type Host = Grip['host'] & { readonly roster: unknown; readonly logId: string };

/** What decides where records come from. */
export const READ_FROM = ['src', 'records', 'roster', 'logId', 'api', 'region', 'client', 'getToken'] as const;

/** A kind that there is, or one of the bureau's own; empty for all. */
export function oneKindOf(kind: string): string {
  return namedKinds.has(kind) || /^x-[\w.-]{1,60}$/.test(kind) ? kind : '';
}

/** Where the records of a log are read from: its back end, else what `src` names. */
export function inputOf(host: Host, kind: () => string): LogInput {
  const { records, src, roster, api, client, logId } = host;
  const load = async (signal: AbortSignal): Promise<unknown> =>
    api || client
      ? (await import('./inspection-log.served.js')).readServed({ host, kind }, signal)
      : loadJson(src, { signal });
  return {
    records,
    load: api || client || src ? load : undefined,
    roster,
    logId: /^[\w.:-]{1,128}$/.test(logId) ? logId : 'default',
  };
}
