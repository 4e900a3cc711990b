/** What a server is told before it starts. */

/** Where the data are. */
export interface StoreSettings {
  /** The data folder; with a database it holds the secret at most. Null: none was named, and there is a database. */
  readonly data: string | null;
  readonly databaseUrl: string | null;
  readonly replicaUrl: string | null;
}

/** The most requests of one kind in its time; see `LIMIT_SECONDS`. */
export interface LimitSettings {
  /** From one address without a token. */
  readonly client: number;
  /** Of one person. */
  readonly token: number;
  /** Reports of homework minutes from one address. */
  readonly minutes: number;
}

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface ServeSettings {
  readonly store: StoreSettings;
  /** As it stands in the environment; null: the one of the data folder. */
  readonly secret: string | null;
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  /** The region of requests that name none; null: they have to. */
  readonly region: string | null;
  /** Other origins whose pages may ask; `*` is all. */
  readonly origins: readonly string[];
  /** Whose access tokens are taken; null: nobody's, unless there are demo users. */
  readonly login: { readonly issuer: string; readonly audience: string; readonly client: string } | null;
  readonly hasDemoUsers: boolean;
  /** The address under which people see this server; null: the one that it listens at. */
  readonly publicUrl: string | null;
  /** A folder of further pages; null: none. */
  readonly site: string | null;
  readonly logLevel: LogLevel;
  /** What opens the metrics; null: nothing does. */
  readonly metricsSecret: string | null;
  /** The gateway for SMS or e-mail, and what both sides know; null: reminders wait. */
  readonly gateway: { readonly url: string; readonly secret: string } | null;
  /** How many proxies of our own stand in front. */
  readonly trustProxy: number;
  /** Null: none. */
  readonly limits: LimitSettings | null;
  /** Seconds between saying that it stops and stopping to accept. */
  readonly drainSeconds: number;
}

/** What a server needs of the world. */
export interface ServeWorld {
  readonly now: () => Date;
  /** Takes lines of the log, each with its line break. */
  readonly log: { write(line: string): void };
}

export const HOST = '127.0.0.1';
export const PORT = 8080;
export const DATA_FOLDER = 'jiaogai-data';
export const LIMITS: LimitSettings = { client: 3000, token: 1200, minutes: 60 };
