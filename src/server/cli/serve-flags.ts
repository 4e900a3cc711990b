import { DATA_FOLDER, HOST, LIMITS, LOG_LEVELS, PORT } from '../host/serve-settings.js';
import type { LimitSettings, LogLevel, ServeSettings, StoreSettings } from '../host/serve-settings.js';
import { CliFault } from './fault.js';
import type { Io } from './io.js';
import { pathOf } from './read-file.js';
import type { Words } from './words.js';

/** The options that say where the data are, as they were typed. */
export interface StoreFlags {
  readonly data?: string;
  readonly databaseUrl?: string;
  readonly replicaUrl?: string;
}

/** The options of `serve` as they were typed. */
export interface ServeFlags extends StoreFlags {
  readonly port?: string;
  readonly host?: string;
  readonly region?: string;
  readonly origin?: readonly string[];
  readonly issuer?: string;
  readonly audience?: string;
  readonly client?: string;
  readonly demoUsers?: boolean;
  readonly publicUrl?: string;
  readonly site?: string;
  readonly logLevel?: string;
  readonly trustProxy?: string;
  readonly limits?: string;
  readonly drain?: string;
}

function bad(words: Words, option: string, allowed: string): CliFault {
  return new CliFault('usage', words.usage.badValue(option, allowed));
}

function wholeNumber(words: Words, option: string, text: string, most: number): number {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= most)) throw bad(words, option, `0–${most}`);
  return value;
}

/** An address of the web without anything behind its path; without a slash at the end. */
function webUrl(words: Words, option: string, text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw bad(words, option, 'https://…');
  }
  const isPlain = /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash;
  if (!isPlain) throw bad(words, option, 'https://…');
  return text.replace(/\/$/, '');
}

function originOf(words: Words, text: string): string {
  const isOrigin = text === '*' || (/^https?:\/\/[^/?#@\s]+$/.test(text) && URL.canParse(text));
  if (!isOrigin) throw bad(words, '--origin', 'https://www.example.gov.cn');
  return text === '*' ? text : new URL(text).origin;
}

function databaseUrl(words: Words, option: string, text: string): string {
  // What is wrong with it is not repeated: a password stands in it.
  if (!/^postgres(?:ql)?:\/\//.test(text) || !URL.canParse(text)) throw bad(words, option, 'postgresql://…');
  return text;
}

/** Where the data are: options first, then the environment, then the folder that is always there. */
export function storeSettings(flags: StoreFlags, io: Io, words: Words): StoreSettings {
  const { env } = io;
  const url = flags.databaseUrl ?? env['DATABASE_URL'] ?? '';
  const replica = flags.replicaUrl ?? env['REPLICA_URL'] ?? '';
  const data = flags.data ?? env['JIAOGAI_DATA'] ?? (url ? null : DATA_FOLDER);
  if (replica && !url) throw new CliFault('usage', words.usage.missingOption('--database-url'));
  return {
    data: data === null ? null : pathOf(io, data),
    databaseUrl: url ? databaseUrl(words, '--database-url', url) : null,
    replicaUrl: replica ? databaseUrl(words, '--replica-url', replica) : null,
  };
}

function loginOf(
  { issuer, audience, client = 'jiaogai', demoUsers }: ServeFlags,
  words: Words,
): ServeSettings['login'] {
  if (issuer === undefined && audience === undefined) return null;
  if (demoUsers) throw new CliFault('usage', words.usage.conflict('--demo-users', '--issuer'));
  if (issuer === undefined) throw new CliFault('usage', words.usage.missingOption('--issuer'));
  if (audience === undefined) throw new CliFault('usage', words.usage.missingOption('--audience'));
  webUrl(words, '--issuer', issuer);
  // Letter by letter as its tokens say it: some end with a slash.
  return { issuer, audience, client };
}

function limitsOf(text: string | undefined, words: Words): LimitSettings | null {
  if (text === 'off') return null;
  const limits: Record<string, number> = { ...LIMITS };
  for (const part of text?.split(',') ?? []) {
    const [, name, count] = /^(client|token|minutes)=([1-9]\d{0,6})$/.exec(part.trim()) ?? [];
    if (!name) throw bad(words, '--limits', 'off | client=3000,token=1200,minutes=60');
    limits[name] = Number(count);
  }
  return limits as unknown as LimitSettings;
}

function logLevelOf(text: string | undefined, words: Words): LogLevel {
  const level = LOG_LEVELS.find((each) => each === (text ?? 'info'));
  if (!level) throw bad(words, '--log-level', LOG_LEVELS.join(' | '));
  return level;
}

function regionOf(text: string | undefined, words: Words): string | null {
  if (text === undefined) return null;
  if (!/^\d{6}(?:\d{3}){0,2}$/.test(text)) throw bad(words, '--region', '410402');
  return text;
}

/** Where reminders go; both or none. */
function gatewayOf({ env }: Io, words: Words): ServeSettings['gateway'] {
  const [url, secret] = [env['JIAOGAI_NOTIFY_URL'], env['JIAOGAI_NOTIFY_SECRET']];
  if (!url && !secret) return null;
  // Contacts never travel in the clear.
  if (!url || !/^(?:https:|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$))/.test(url)) {
    throw bad(words, 'JIAOGAI_NOTIFY_URL', 'https://…');
  }
  if (!secret || secret.length < 16) throw bad(words, 'JIAOGAI_NOTIFY_SECRET', '≥ 16');
  return { url: webUrl(words, 'JIAOGAI_NOTIFY_URL', url), secret };
}

/**
 * What the options and the environment say, checked. Secrets stand in the environment alone: a command line is seen by
 * everybody on the machine.
 *
 * @throws {CliFault} naming the option.
 */
export function serveSettings(flags: ServeFlags, io: Io, words: Words): ServeSettings {
  const { env } = io;
  const from = (name: string): string | undefined => env[name] || undefined;
  const publicUrl = flags.publicUrl ?? from('JIAOGAI_PUBLIC_URL');
  const login = {
    ...flags,
    issuer: flags.issuer ?? from('JIAOGAI_ISSUER'),
    audience: flags.audience ?? from('JIAOGAI_AUDIENCE'),
  };
  const region = regionOf(flags.region ?? from('JIAOGAI_REGION'), words);
  if (flags.demoUsers && region === null) throw new CliFault('usage', words.usage.missingOption('--region'));
  return {
    store: storeSettings(flags, io, words),
    secret: from('JIAOGAI_SECRET') ?? null,
    host: flags.host ?? from('HOST') ?? HOST,
    port: wholeNumber(words, '--port', flags.port ?? from('PORT') ?? String(PORT), 65_535),
    region,
    origins: (flags.origin ?? from('JIAOGAI_ORIGINS')?.split(/[\s,]+/) ?? []).map((each) => originOf(words, each)),
    login: loginOf(login as ServeFlags, words),
    hasDemoUsers: flags.demoUsers ?? false,
    publicUrl: publicUrl === undefined ? null : webUrl(words, '--public-url', publicUrl),
    site: flags.site === undefined ? null : pathOf(io, flags.site),
    logLevel: logLevelOf(flags.logLevel ?? from('JIAOGAI_LOG_LEVEL'), words),
    metricsSecret: from('JIAOGAI_METRICS_TOKEN') ?? null,
    gateway: gatewayOf(io, words),
    trustProxy: wholeNumber(words, '--trust-proxy', flags.trustProxy ?? from('JIAOGAI_TRUST_PROXY') ?? '0', 10),
    limits: limitsOf(flags.limits ?? from('JIAOGAI_LIMITS'), words),
    drainSeconds: wholeNumber(words, '--drain', flags.drain ?? from('JIAOGAI_DRAIN') ?? '0', 300),
  };
}
