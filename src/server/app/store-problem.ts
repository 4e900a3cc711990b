import { Problem } from './problem.js';

/** Codes of both engines by what they mean for who asks. */
const FULL = /^(?:SQLITE_FULL|53100|53400)$/;
const READ_ONLY = /^(?:SQLITE_READONLY|SQLITE_CANTOPEN|25006)/;
const AWAY =
  /^(?:SQLITE_BUSY|SQLITE_IOERR|08\d\d\d|57P0\d|53\d\d\d|40\d\d\d|55P03|57014|ECONN\w+|EPIPE|ENOTFOUND|ETIMEDOUT)/;

/** What a failing store means for who asks; undefined: it was not the store. */
export function storeProblem(error: unknown): Problem | undefined {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  const said = typeof code === 'string' ? code : '';
  if (FULL.test(said)) return new Problem('full', 'the disk of the store is full; what was sent was not kept');
  if (READ_ONLY.test(said))
    return new Problem('read-only', 'the store takes no changes now; reads go on', { retryAfter: 60 });
  const isAway =
    AWAY.test(said) || /connection terminated|timeout exceeded when trying to connect/i.test(String(message));
  return isAway ? new Problem('unavailable', 'the store does not answer now', { retryAfter: 2 }) : undefined;
}
