import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CliFault } from './fault.js';
import type { Io } from './io.js';
import { pathOf } from './read-file.js';

/** A file to be written, by the name that the command line gave. */
export interface Output {
  readonly name: string;
  readonly content: string | Uint8Array;
}

interface Staged {
  readonly name: string;
  readonly path: string;
  /** The new file beside the old one; null for a device or pipe, which cannot be replaced. */
  readonly beside: string | null;
  readonly content: string | Uint8Array;
}

/** A file that is a link stays one: what it points to is replaced. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

async function writeBeside(path: string, content: string | Uint8Array, mode: number | undefined): Promise<string> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const file = await open(beside, 'wx', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return beside;
}

async function stage(io: Io, { name, content }: Output): Promise<Staged> {
  const path = await targetOf(pathOf(io, name));
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) throw new CliFault('isFolder', name);
  const isDevice = found !== null && !found.isFile();
  return {
    name,
    path,
    content,
    beside: isDevice ? null : await writeBeside(path, content, found ? found.mode & 0o777 : undefined),
  };
}

/**
 * Writes files whole, all of them or none: each into a new file beside it, flushed, and then all renamed.
 *
 * @throws {CliFault} naming the file that cannot be written.
 */
export async function writeWhole(io: Io, outputs: readonly Output[]): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const output of outputs) {
      try {
        staged.push(await stage(io, output));
      } catch (error) {
        throw error instanceof CliFault ? error : new CliFault('notWritable', output.name);
      }
    }
    for (const { name, path, beside, content } of staged) {
      await (beside === null ? writeFile(path, content) : rename(beside, path)).catch(() => {
        throw new CliFault('notWritable', name);
      });
    }
  } catch (error) {
    for (const { beside } of staged) if (beside !== null) await rm(beside, { force: true });
    throw error;
  }
}
