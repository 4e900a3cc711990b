import type { StateWords } from '../internal/states.js';
import type { TaskDetailWords } from '../internal/task-detail.words.js';
import type { EditWords } from './reform-task-board.edit.words.js';
import type { BoardGroup, BoardView } from './reform-task-board.query.js';

/** The columns of the ledger, in order. */
export type Column = 'number' | 'title' | 'leads' | 'partners' | 'due' | 'verdict' | 'progress';

/** What a person may take away from a board. */
export type TakeAway = 'print' | 'copyTable' | 'saveTable' | 'copyLink';

/** The sentences that a ledger is drawn with. */
export interface FaceWords {
  readonly states: StateWords;
  readonly views: Readonly<Record<BoardView, string>>;
  readonly columns: Readonly<Record<Column, string>>;
  /** What each filter says when it lets everything through. */
  readonly all: Readonly<Record<'unit' | 'phase' | 'area' | 'status' | 'groupBy', string>>;
  readonly actions: Readonly<Record<TakeAway, string>>;
  /** An ISO date as one reads it. */
  date(iso: string): string;
  /** Names in a row. */
  list(names: readonly string[]): string;
  overdueBy(days: number): string;
  workdaysLeft(days: number): string;
  daysLeft(days: number): string;
  partOf(title: string): string;
  count(total: number, shown: number): string;
  issued(date: string): string;
  updated(date: string): string;
  asOfNote(date: string): string;
  readonly board: string;
  readonly view: string;
  readonly total: string;
  readonly search: string;
  readonly filters: string;
  readonly asOf: string;
  readonly source: string;
  readonly loading: string;
}

/** The sentences that come up when a person does something, or something is wrong. */
export interface HandWords extends TaskDetailWords {
  readonly groups: Readonly<Record<BoardGroup, string>>;
  /** A month, `2025-12`, as one reads it. */
  month(iso: string): string;
  invalid(count: number): string;
  failed(code: string): string;
  loaded(count: number): string;
  sorted(column: string): string;
  showAll(count: number): string;
  readonly groupBy: string;
  readonly sortBy: string;
  readonly order: string;
  readonly turned: string;
  readonly unnamed: string;
  readonly noDue: string;
  readonly empty: string;
  readonly noMatch: string;
  readonly clear: string;
  readonly retry: string;
  readonly kept: string;
  readonly reasons: string;
  readonly showLess: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly more: string;
  readonly rate: string;
  readonly phases: string;
}

/** Every sentence of `<reform-task-board>`. */
export type BoardWords = FaceWords & HandWords & EditWords;
