/** What a person may do at the foot. */
export type FootAct = 'import' | 'excel' | 'csv' | 'json' | 'print' | 'erase';

/** The sentences that come up when a person does something, or something is wrong. */
export interface HandWords {
  readonly acts: Readonly<Record<FootAct, string>>;
  overdueBy(days: number): string;
  failed(code: string): string;
  /** Faults of the data, by number. */
  invalid(count: number): string;
  /** Records that say two things in one revision. */
  clash(id: string): string;
  found(total: number, shown: number): string;
  sorted(column: string): string;
  showAll(count: number): string;
  added(record: string): string;
  corrected(record: string): string;
  removed(record: string): string;
  /** Why nothing lasts beyond this page. */
  memory(reason: string): string;
  /** What an earlier revision said. */
  revision(revision: number): string;
  history(count: number): string;
  followUp(date: string, text: string): string;
  due(date: string): string;
  settledOn(date: string): string;
  readonly restored: string;
  readonly overtaken: string;
  readonly empty: string;
  readonly noMatch: string;
  readonly clear: string;
  readonly retry: string;
  readonly kept: string;
  readonly reasons: string;
  readonly showLess: string;
  readonly sortBy: string;
  readonly newest: string;
  readonly oldest: string;
  readonly correct: string;
  readonly remove: string;
  readonly undo: string;
  readonly settle: string;
  readonly settled: string;
  readonly evidence: string;
  readonly noFindings: string;
  readonly withdrawn: string;
  readonly kindOf: string;
  readonly targets: string;
  readonly signature: string;
  readonly notLoaded: string;
}
