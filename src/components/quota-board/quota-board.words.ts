import type { TargetKind } from '../../sdk/model/index.js';
import type { QuotaWords } from '../internal/quota-words.js';
import type { Member } from './quota-board.entry.js';

/** The columns of the overview. */
export type Column = 'status' | 'label' | 'value' | 'due' | 'behind' | 'latest';

/** The sentences that the board is first drawn with. */
export interface FaceWords extends QuotaWords {
  readonly columns: Readonly<Record<Column, string>>;
  /** Lists above the overview, by what they say while nothing is chosen. */
  readonly all: Readonly<Record<'unit' | 'sort', string>>;
  readonly actions: Readonly<Record<'print' | 'copyTable' | 'saveTable' | 'copyLink', string>>;
  readonly kinds: Readonly<Record<TargetKind, string>>;
  /** What is asked for: `目标：不少于 43 个`. */
  wanted(goal: string): string;
  count(total: number, shown: number): string;
  issued(date: string): string;
  /** Heading above conditions, rhythms and ratios. */
  apart(count: number): string;
  readonly board: string;
  readonly status: string;
  readonly total: string;
  readonly search: string;
  readonly day: string;
  readonly source: string;
  readonly loading: string;
  readonly measuring: string;
}

/** The sentences that come with what a person may do, and with what is measured. */
export interface HandWords {
  readonly sorts: Readonly<Record<'worst' | 'number' | 'label' | 'due', string>>;
  /** What the lists above the overview are about. */
  readonly lists: Readonly<Record<'unit' | 'sort', string>>;
  readonly turned: string;
  /** So many members have reached it; `all` null: of how many is not known. */
  reached(count: number, all: number | null, member: Member | 'any'): string;
  /** The goal of each member. */
  eachGoal(goal: string, member: Member): string;
  /** The goal of all, where one unit's part is seen. */
  wholeGoal(goal: string): string;
  /** What is missing or more than enough. */
  gap(gap: number, unit: string, isCap: boolean): string;
  behind(count: number, all: number, member: Member): string;
  allIn(all: number, member: Member): string;
  /** How many records it was measured from. */
  records(count: string): string;
  /** A unit has reported, and has no goal of its own. */
  readonly reported: string;
  readonly faulty: string;
  /** Why a target is not measured, by code and field of the rule's answer. */
  fault(code: string, field: string): string;
  readonly noRule: string;
  readonly ruleAssumed: string;
  /** Which data could not be had, by the code of the error. */
  failed(code: string, what: 'plan' | 'records' | 'readings'): string;
  readonly kept: string;
  readonly retry: string;
  readonly noTargets: string;
  readonly noRecords: string;
  readonly waiting: string;
  readonly noRoster: string;
  readonly noMatch: string;
  readonly clear: string;
  invalid(count: number): string;
  readonly reasons: string;
  moreFaults(count: number): string;
  recordFault(code: string): string;
  showAll(count: number): string;
  readonly showLess: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly forms: Readonly<Record<'trend' | 'multiples' | 'bar', string>>;
  readonly form: string;
  readonly basis: string;
  /** Head of the goal's own column, in tables for other programs. */
  readonly goalHead: string;
}

/** Every sentence of `<quota-board>`. */
export type QuotaBoardWords = FaceWords & HandWords;
