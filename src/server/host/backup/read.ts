import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupFault, endLine, FORMAT, headLine, tableLine, type Cell, type HeadLine } from './format.js';

/** What a backup holds, line by line: its head, then each table and its rows. */
export type BackupPart =
  | { readonly head: HeadLine }
  | { readonly table: string; readonly columns: readonly string[] }
  | { readonly row: readonly Cell[] };

async function* linesIn(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  source.on('error', (error) => unzipped.destroy(error));
  source.pipe(unzipped);
  unzipped.setEncoding('utf8');
  // Only \n ends a line here: texts may hold other signs that some readers take for an end.
  let pieces: string[] = [];
  for await (const chunk of unzipped as AsyncIterable<string>) {
    const [first = '', ...more] = chunk.split('\n');
    pieces.push(first);
    for (const piece of more) {
      yield pieces.join('');
      pieces = [piece];
    }
  }
  const last = pieces.join('');
  if (last !== '') yield last;
}

/** The lines, each with whether it is the last. */
async function* withEnd(lines: AsyncGenerator<string>): AsyncGenerator<{ line: string; isLast: boolean }> {
  let held: string | undefined;
  for await (const line of lines) {
    if (held !== undefined) yield { line: held, isLast: false };
    held = line;
  }
  if (held !== undefined) yield { line: held, isLast: true };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BackupFault('damaged');
  }
}

function readHead(line: string): HeadLine {
  const value = parse(line);
  const result = headLine.safeParse(value);
  if (result.success) return result.data;
  const { format } = Object(value) as { format?: unknown };
  throw new BackupFault(format === FORMAT ? 'newer' : 'strange');
}

function readPart(line: string): BackupPart {
  const value = parse(line);
  if (Array.isArray(value)) return { row: value as Cell[] };
  const result = tableLine.safeParse(value);
  if (!result.success) throw new BackupFault('damaged');
  return result.data;
}

function checkEnd(line: string, rows: number, sha256: string): void {
  const end = endLine.safeParse(parse(line));
  if (!end.success || end.data.rows !== rows || end.data.sha256 !== sha256) throw new BackupFault('damaged');
}

/** What the unpacking says of a file that is cut off or was never packed. */
function toBackupFault(error: unknown, isBegun: boolean): unknown {
  const { code } = Object(error) as { code?: unknown };
  if (typeof code !== 'string' || !code.startsWith('Z_')) return error;
  return new BackupFault(isBegun || code === 'Z_BUF_ERROR' ? 'damaged' : 'strange');
}

/**
 * Reads a backup from beginning to end. Only who has reached the end knows that all of it is as it was saved.
 *
 * @throws {BackupFault}
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256');
  let [rows, isBegun, isEnded] = [0, false, false];
  try {
    for await (const { line, isLast } of withEnd(linesIn(file))) {
      if (isLast && isBegun) {
        checkEnd(line, rows, hash.digest('hex'));
        isEnded = true;
        continue;
      }
      hash.update(`${line}\n`);
      const part = isBegun ? readPart(line) : { head: readHead(line) };
      isBegun = true;
      if ('row' in part) rows += 1;
      yield part;
    }
  } catch (error) {
    throw toBackupFault(error, isBegun);
  }
  if (!isEnded) throw new BackupFault(isBegun ? 'damaged' : 'strange');
}

/**
 * Reads a backup to its end and gives its head.
 *
 * @throws {BackupFault}
 */
export async function checkBackup(file: string): Promise<HeadLine> {
  let head: HeadLine | undefined;
  for await (const part of readBackup(file)) if ('head' in part) head = part.head;
  return head!;
}
