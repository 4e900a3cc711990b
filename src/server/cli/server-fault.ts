import { SecretFault } from '../host/secret.js';
import type { ServeSettings, StoreSettings } from '../host/serve-settings.js';
import { StoreFault, type StoreReason } from '../store/store-fault.js';
import { CliFault, type FaultCode } from './fault.js';

const STORE: Readonly<Record<StoreReason, FaultCode>> = {
  locked: 'storeLocked',
  'read-only': 'storeReadOnly',
  full: 'storeFull',
  corrupt: 'storeCorrupt',
  unreachable: 'storeUnreachable',
  newer: 'storeNewer',
};

const SECRET: Readonly<Record<SecretFault['reason'], FaultCode>> = {
  short: 'secretShort',
  missing: 'secretMissing',
  unreadable: 'notReadable',
};

/** The folder of the data, or the host and name of the database, never who signs in there and how. */
export function placeOf({ data, databaseUrl }: StoreSettings): string {
  if (databaseUrl === null) return data ?? '';
  const { host, pathname } = new URL(databaseUrl);
  return host + pathname;
}

/** What keeps a store from being opened, as a line for a person; anything else as it is. */
export function storeCliFault(error: unknown, store: StoreSettings): unknown {
  if (error instanceof StoreFault) {
    const isMissing = error.reason === 'unreachable' && store.databaseUrl === null;
    return new CliFault(isMissing ? 'storeMissing' : STORE[error.reason], placeOf(store));
  }
  if (error instanceof SecretFault) return new CliFault(SECRET[error.reason], error.message);
  return error;
}

/** The same for a server, which also has to listen. */
export function serveCliFault(error: unknown, { store, host, port }: ServeSettings): unknown {
  const { code, syscall } = Object(error) as { code?: unknown; syscall?: unknown };
  if (code === 'EADDRINUSE') return new CliFault('portInUse', `${host}:${port}`);
  if (code === 'EACCES' && syscall === 'listen') return new CliFault('portDenied', `${host}:${port}`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new CliFault('hostUnknown', host);
  return storeCliFault(error, store);
}
