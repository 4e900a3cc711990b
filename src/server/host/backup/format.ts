/**
 * A backup: lines of JSON, compressed. First what it is; then of each table a line with its columns and a line for each
 * row; at last how many rows there were and the SHA-256 of all lines before. It says nothing of an engine, so that what
 * was saved from one goes into the other.
 */
import * as z from 'zod/mini';

export const FORMAT = 'jiaogai-backup';

export const headLine = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.literal(1),
  storeVersion: z.int().check(z.minimum(1)),
  release: z.string(),
  madeAt: z.string(),
});
export type HeadLine = z.infer<typeof headLine>;

export const tableLine = z.object({ table: z.string(), columns: z.array(z.string()) });
export type TableLine = z.infer<typeof tableLine>;

export const endLine = z.object({ rows: z.int(), sha256: z.string() });
export type EndLine = z.infer<typeof endLine>;

/** A value of a row; bytes stand in base64. */
export type Cell = string | number | null | { readonly base64: string };

export function toCell(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  throw new TypeError(`a backup cannot hold a ${typeof value}`);
}

export function fromCell(cell: Cell): string | number | null | Buffer {
  return typeof cell === 'object' && cell !== null ? Buffer.from(cell.base64, 'base64') : cell;
}

/** The file is no backup, or not one that can be restored here; nothing was changed. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
  readonly reason: 'strange' | 'damaged' | 'newer' | 'not-empty' | 'exists';

  constructor(reason: BackupFault['reason']) {
    super(`the backup is ${reason}`);
    this.reason = reason;
  }
}
