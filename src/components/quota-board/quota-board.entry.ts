import type { Plan, ReformRecord, Target } from '../../sdk/model/index.js';
import type { Reading } from '../../sdk/rules/measure.js';
import type { QuotaFault } from '../../sdk/rules/quota-fault.js';
import type { QuotaStatus } from '../../sdk/rules/quota-status.js';

/** Whose goal it is where each has one of its own, and who is counted as missing. */
export type Member = 'unit' | 'person';

/** How a target stands, or one unit's part of it. */
export interface Measured {
  readonly reading: Reading | undefined;
  /** Why it cannot be measured. */
  readonly fault: QuotaFault | undefined;
  /** Null: it cannot be told, or there is no goal to hold it against. */
  readonly status: QuotaStatus | null;
  /** What was reached; where each member has to reach it, how many have. Null: nobody said. */
  readonly value: number | null;
  /** What value is held against; null: nothing. */
  readonly goal: number | null;
  /** Who is counted in `value`; `any`: nobody said who. Null: it is the figure itself. */
  readonly each: Member | 'any' | null;
  /** Of `members` units or persons who were expected, so many have not reported or are behind. */
  readonly behind: number;
  readonly members: number;
  readonly member: Member;
  /** Which of the reading's records are this part's own; null: all. */
  readonly isOwn: ((record: ReformRecord) => boolean) | null;
  /** What a meter is told of a back end's reading; null: it would say something else. Undefined: it has the records. */
  readonly told?: { readonly value: number | null; readonly start: string | null } | null;
}

/** One target on the board. */
export interface Entry {
  /** Place in the plan. */
  readonly index: number;
  readonly target: Target;
  /** A figure that is counted; else a condition, a rhythm or a ratio, which is listed apart. */
  readonly isFigure: boolean;
  /** Undefined: not measured, or not yet. */
  readonly measured: Measured | undefined;
}

/** One line of the list: a target, or the heading above what is listed apart. */
export interface Row {
  readonly key: string;
  /** Place in the plan; -1 for the heading. */
  readonly index: number;
  readonly entry: Entry | undefined;
}

/** What is seen of the targets. */
export interface Selection {
  /** Figures, then the heading and what is listed apart. */
  readonly rows: readonly Row[];
  /** How many figures there are of each status, whatever the filter by status says; empty: not measured. */
  readonly counts: Readonly<Partial<Record<QuotaStatus, number>>>;
  /** Figures without the filters, and with them. */
  readonly total: number;
  readonly shown: number;
}

/** The heading above what is listed apart. */
export const HEADING: Row = { key: '#apart', index: -1, entry: undefined };

export function rowOf(entry: Entry): Row {
  return { key: entry.target.id, index: entry.index, entry };
}

/** The targets of a plan as the notice has them, not measured. */
export function plainEntries({ targets }: Pick<Plan, 'targets'>): Entry[] {
  return targets.map((target, index) => ({ index, target, isFigure: target.kind === 'target', measured: undefined }));
}

/** All of them: figures first. */
export function plainSelection(entries: readonly Entry[]): Selection {
  const figures = entries.filter(({ isFigure }) => isFigure).map(rowOf);
  const apart = entries.filter(({ isFigure }) => !isFigure).map(rowOf);
  const rows = apart.length > 0 ? [...figures, HEADING, ...apart] : figures;
  return { rows, counts: {}, total: figures.length, shown: figures.length };
}
