import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StoreFault, toStoreFault } from '../store/store-fault.js';

/** The file whose lock says which process has the folder; there is nothing in it. */
export const LOCK_FILE = 'jiaogai.lock';

/**
 * Takes the folder for this process and answers what gives it back. The lock is the system's: it ends with the process,
 * however that ends, so nothing is left behind to be cleared by hand.
 *
 * @throws {StoreFault} `locked` where another process, or this one, has it already.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, LOCK_FILE);
  let lock: Database.Database | undefined;
  try {
    lock = new Database(file, { timeout: 0 });
    chmodSync(file, 0o600);
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    const fault = toStoreFault(error);
    if (fault?.reason !== 'locked') throw fault ?? error;
    throw new StoreFault('locked', `Another process has ${folder}: one server at a time.`, error);
  }
  return () => lock.close();
}
