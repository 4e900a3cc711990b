/** Why the store cannot do what it was asked. */
export const StoreReason = {
  /** Another process has it, or what was asked for was held by others for too long. */
  locked: 'locked',
  readOnly: 'read-only',
  full: 'full',
  corrupt: 'corrupt',
  unreachable: 'unreachable',
  /** It was written by a newer release. */
  newer: 'newer',
} as const;
export type StoreReason = (typeof StoreReason)[keyof typeof StoreReason];

/** The store cannot do what it was asked; `reason` says why. Nothing of the transaction was kept. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly reason: StoreReason;

  constructor(reason: StoreReason, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.reason = reason;
  }
}

/** What the drivers call it, the first that fits: codes of SQLite, SQLSTATEs of PostgreSQL, codes of the system. */
const CODES: readonly (readonly [RegExp, StoreReason])[] = [
  [/^SQLITE_(?:FULL|IOERR_SHMSIZE)$|^53100$|^ENOSPC$|^EDQUOT$/, 'full'],
  [/^SQLITE_(?:READONLY|PERM|AUTH)|^25006$|^42501$|^EROFS$|^EACCES$|^EPERM$/, 'read-only'],
  [/^SQLITE_(?:CORRUPT|NOTADB)|^XX00[12]$/, 'corrupt'],
  [/^SQLITE_(?:BUSY|LOCKED)|^55P03$|^57014$|^40001$|^40P01$/, 'locked'],
  [/^SQLITE_(?:IOERR|CANTOPEN)|^08|^28|^3D000$|^53|^57P|^58/, 'unreachable'],
  [/^(?:ECONN\w+|EPIPE|ENOENT|ENOTDIR|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/, 'unreachable'],
];

// The driver of PostgreSQL gives these no code.
const UNREACHABLE =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/;

const MESSAGES: Readonly<Record<StoreReason, string>> = {
  locked: 'The store is held by others.',
  'read-only': 'The store cannot be written to.',
  full: 'The disk of the store is full.',
  corrupt: 'The store is damaged.',
  unreachable: 'The store cannot be reached.',
  newer: 'The store was written by a newer release.',
};

function reasonOf(error: Error & { readonly code?: unknown }): StoreReason | undefined {
  const { code } = error;
  if (typeof code === 'string') return CODES.find(([pattern]) => pattern.test(code))?.[1];
  return UNREACHABLE.test(error.message) ? 'unreachable' : undefined;
}

/** The fault that an error of a driver stands for; undefined where the error is not about the state of the store. */
export function toStoreFault(error: unknown): StoreFault | undefined {
  if (error instanceof StoreFault) return error;
  if (!(error instanceof Error)) return undefined;
  // Several addresses of one host fail as one.
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  const reason = reasonOf(error) ?? (first instanceof Error ? reasonOf(first) : undefined);
  return reason && new StoreFault(reason, MESSAGES[reason], error);
}
