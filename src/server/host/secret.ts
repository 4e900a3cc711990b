import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The file of the secret inside the data folder. */
export const SECRET_FILE = 'secret';

const LEAST_BYTES = 32;

/** The secret of the server cannot be used; `reason` says why. */
export class SecretFault extends Error {
  override readonly name = 'SecretFault';
  readonly reason: 'short' | 'missing' | 'unreadable';

  constructor(reason: SecretFault['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** The bytes of a text: hexadecimal digits or base64 where it is that, else as UTF-8. */
function bytesOf(text: string): Uint8Array {
  if (/^(?:[0-9a-f]{2}){32,}$/i.test(text)) return Buffer.from(text, 'hex');
  if (/^[\w+/-]{43,}={0,2}$/.test(text)) return Buffer.from(text, 'base64');
  return Buffer.from(text, 'utf8');
}

function checked(text: string, where: string): Uint8Array {
  const bytes = bytesOf(text.trim());
  if (bytes.length < LEAST_BYTES) throw new SecretFault('short', where);
  return bytes;
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}

function make(file: string): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, `${randomBytes(LEAST_BYTES).toString('base64')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readOrMake(folder: string): Uint8Array {
  const file = join(folder, SECRET_FILE);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    make(file);
  } catch (error) {
    // It is there already, or nothing can be written here, and then it has to be.
    if (!isCode(error, 'EEXIST') && !isCode(error, 'EACCES') && !isCode(error, 'EROFS')) throw error;
  }
  try {
    return checked(readFileSync(file, 'utf8'), file);
  } catch (error) {
    throw error instanceof SecretFault ? error : new SecretFault('unreadable', file);
  }
}

/**
 * The secret of the server: what the environment says, else that of the data folder, which is made the first time.
 *
 * @throws {SecretFault} naming the variable or the file.
 */
export function readSecret(given: string | null, folder: string | null): Uint8Array {
  if (given !== null) return checked(given, 'JIAOGAI_SECRET');
  if (folder === null) throw new SecretFault('missing', 'JIAOGAI_SECRET');
  return readOrMake(folder);
}
