import type { BackupFault } from '../host/backup/format.js';
import type { Opened } from '../host/opened.js';
import type { StoreSettings } from '../host/serve-settings.js';
import { CliFault, type FaultCode } from './fault.js';
import type { Io } from './io.js';
import { pathOf } from './read-file.js';
import { storeSettings, type StoreFlags } from './serve-flags.js';
import { placeOf, storeCliFault } from './server-fault.js';
import { CLI_VERSION } from './version.js';
import type { Words } from './words.js';

const FAULTS: Readonly<Record<BackupFault['reason'], FaultCode>> = {
  strange: 'backupStrange',
  damaged: 'backupDamaged',
  newer: 'backupNewer',
  exists: 'backupExists',
  'not-empty': 'storeNotEmpty',
};

/** What keeps a backup from being made or restored, as a line for a person; anything else as it is. */
function backupCliFault(error: unknown, file: string, store: StoreSettings): unknown {
  const { name, reason, code } = Object(error) as { name?: unknown; reason?: BackupFault['reason']; code?: unknown };
  if (name === 'BackupFault') return new CliFault(FAULTS[reason!], reason === 'not-empty' ? placeOf(store) : file);
  if (code === 'ENOENT') return new CliFault('notFound', file);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new CliFault('storeFull', file);
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return new CliFault('notWritable', file);
  return storeCliFault(error, store);
}

async function withStore<T>(store: Opened<unknown>, work: (store: Opened<unknown>) => Promise<T>): Promise<T> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The store to read, beside the server that has it. */
async function openToSave({ data, databaseUrl }: StoreSettings): Promise<Opened<unknown>> {
  if (databaseUrl !== null)
    return (await import('../host/open-postgres.js')).openPostgres({ url: databaseUrl, max: 1 });
  return (await import('../host/open-sqlite.js')).readSqlite({ folder: data! });
}

/** The store to fill, which no server has. */
async function openToFill({ data, databaseUrl }: StoreSettings): Promise<Opened<unknown>> {
  if (databaseUrl !== null)
    return (await import('../host/open-postgres.js')).openPostgres({ url: databaseUrl, max: 1 });
  return (await import('../host/open-sqlite.js')).openSqlite({ folder: data! });
}

/**
 * `jiaogai backup FILE`: the store as it stands at one moment, while a server may use it.
 *
 * @returns 0
 * @throws {CliFault} when the file is there already, or cannot be written; none is left behind.
 */
export async function runBackup(file: string, flags: StoreFlags, io: Io, words: Words): Promise<number> {
  const settings = storeSettings(flags, io, words);
  const { saveBackup } = await import('../host/backup/save.js');
  const facts = { file: pathOf(io, file), release: CLI_VERSION, now: io.now() };
  try {
    const rows = await withStore(await openToSave(settings), (store) => saveBackup(store, facts));
    await io.writeErr(`${words.serve.saved(file, rows)}\n`);
    return 0;
  } catch (error) {
    throw backupCliFault(error, file, settings);
  }
}

/**
 * `jiaogai restore FILE`: a backup into a store that is empty, of either engine.
 *
 * @returns 0
 * @throws {CliFault} when it cannot be restored whole; nothing is changed then.
 */
export async function runRestore(file: string, flags: StoreFlags, io: Io, words: Words): Promise<number> {
  const settings = storeSettings(flags, io, words);
  const { checkBackup } = await import('../host/backup/read.js');
  const { restoreBackup } = await import('../host/backup/restore.js');
  const path = pathOf(io, file);
  try {
    // Before there is so much as a folder.
    await checkBackup(path);
    const rows = await withStore(await openToFill(settings), (store) => restoreBackup(store, path));
    await io.writeErr(`${words.serve.restored(placeOf(settings), rows)}\n`);
    return 0;
  } catch (error) {
    throw backupCliFault(error, file, settings);
  }
}
