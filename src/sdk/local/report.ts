/** What a parent may send of a day, and where to. */
import type { HomeworkMinutes } from '../model/index.js';

/** Why a report cannot be made or queued. */
export interface ReportFault {
  readonly ok: false;
  readonly code: 'insecure' | 'no-consent' | 'already-sent' | 'newer' | 'empty' | 'out-of-range';
  readonly field: string;
}

/** What of a day is sent; `day` is what `dayTotals` gives. */
export interface ReportFacts {
  readonly school: string;
  readonly grade: number;
  readonly schoolClass?: string | null;
  readonly day: {
    readonly on: string;
    readonly totalMs: number;
    readonly schoolMs: number;
    readonly bySubject: Readonly<Record<string, number>>;
  };
}

/** A report as it would leave, word for word, and the secret that stays here. */
export interface PreparedReport {
  readonly ok: true;
  readonly body: HomeworkMinutes;
  readonly withdrawalSecret: string;
}

const MINUTE_MS = 60_000;

export function reportFault(code: ReportFault['code'], field: string): ReportFault {
  return { ok: false, code, field };
}

/** Minutes of a child go over an encrypted line only; a server on this very machine is the exception, for trying out. */
export function isSafeAddress(url: string): boolean {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
  } catch {
    return false;
  }
}

/** Whole minutes by subject that add up to the rounded total: the largest remainders are rounded up. */
export function wholeMinutes(bySubject: Readonly<Record<string, number>>): Record<string, number> {
  const parts = Object.keys(bySubject).map((name) => {
    const exact = bySubject[name]! / MINUTE_MS;
    return { name, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let left = Math.round(parts.reduce((sum, { rest }) => sum + rest, 0));
  const byRest = parts.slice().sort((a, b) => b.rest - a.rest);
  byRest.forEach((part) => left-- > 0 && (part.whole += 1));
  const minutes: Record<string, number> = {};
  parts.forEach(({ name, whole }) => {
    if (whole > 0) Object.defineProperty(minutes, name, { value: whole, enumerable: true });
  });
  return minutes;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `0${byte.toString(16)}`.slice(-2)).join('');
}

/** SHA-256 of a text in hexadecimal; undefined where the page is not loaded over an encrypted line. */
async function digestOf(text: string): Promise<string | undefined> {
  const { subtle } = crypto as Partial<Crypto>;
  return subtle && hex(new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

/**
 * Makes the report of a day, to be shown word for word before anyone consents. Two keys of 128 bits each: one names the
 * report, the other, which stays here, withdraws it.
 */
export async function prepareReport(
  { school, grade, schoolClass, day }: ReportFacts,
  newId: () => string,
): Promise<PreparedReport | ReportFault> {
  if (!/^[\w.:-]{1,128}$/.test(school)) return reportFault('empty', 'school');
  if (!(Number.isInteger(grade) && grade >= 1 && grade <= 12)) return reportFault('out-of-range', 'grade');
  const className = (schoolClass ?? '').trim();
  if (className.length > 40) return reportFault('out-of-range', 'schoolClass');
  const minutes = wholeMinutes(day.bySubject);
  const total = Object.keys(minutes).reduce((sum, name) => sum + minutes[name]!, 0);
  if (total === 0) return reportFault('empty', 'minutes');
  if (total > 1440) return reportFault('out-of-range', 'minutes');
  const withdrawalSecret = newId();
  const withdrawalDigest = await digestOf(withdrawalSecret);
  if (!withdrawalDigest) return reportFault('insecure', 'page');
  const body: HomeworkMinutes = {
    schemaVersion: 1,
    idempotencyKey: newId(),
    school,
    grade,
    class: className || null,
    date: day.on,
    minutes,
    minutesAtSchool: Math.min(total, Math.round(day.schoolMs / MINUTE_MS)),
    withdrawalDigest,
  };
  return { ok: true, body, withdrawalSecret };
}
