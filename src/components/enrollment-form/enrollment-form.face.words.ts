import type { SchemeWindow } from '../../sdk/model/index.js';

/** Sentences that the first page is drawn with. */
export interface FaceWords {
  readonly loading: string;
  date(iso: string): string;
  /** `2025年秋季入学`. */
  entry(year: number): string;
  /** Who is old enough: born up to a day, that day included. */
  born(lastBirth: string, years: number): string;
  readonly window: Readonly<Record<SchemeWindow['kind'], string>>;
  readonly windowState: Readonly<Record<'none' | 'notYet' | 'open' | 'closed', string>>;
  /** From a day and time to a day and time; a time may be empty. */
  span(opensOn: string, opensTime: string, closesOn: string, closesTime: string): string;
  readonly start: string;
  readonly goOn: string;
  /** How long it takes, and that one may stop at any time. */
  readonly startNote: string;
  /** What becomes of what is typed. */
  readonly dataNote: string;
  readonly contacts: string;
  readonly offlineHint: string;
  readonly failed: string;
  readonly failedNote: string;
  readonly retry: string;
  readonly noScheme: string;
  readonly insecure: string;
  readonly insecureNote: string;
  readonly insecureLink: string;
}
