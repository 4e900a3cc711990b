import type { ReactiveControllerHost } from 'lit';
import type { addDays, dayNumber } from '../../sdk/rules/dates.js';
import type { clip, safeLink } from '../internal/safe.js';
import type { addSheets } from '../internal/sheets.js';
import type { MARKS, STATES } from '../internal/states.js';
import type { renderBar, renderState } from '../internal/task-marks.js';
import type { TokenGiver } from '../internal/served.js';
import type { PlanData } from './reform-task-board.data.js';
import type { TaskEditor } from './reform-task-board.edit.view.js';
import type { renderSkeleton } from './reform-task-board.face.js';
import type { Ledger } from './reform-task-board.ledger.js';
import type { flatRows } from './reform-task-board.rows.js';
import type { renderTable } from './reform-task-board.table.js';
import type { footLine, viewTask } from './reform-task-board.view.js';
import type { BoardWords } from './reform-task-board.words.js';

/** The attributes that say what is seen; nothing of them is trusted. */
export interface BoardProps {
  plan: unknown;
  src: string;
  view: string;
  groupBy: string;
  sort: string;
  unit: string;
  phase: string;
  area: string;
  status: string;
  q: string;
  asOf: string;
  hash: string;
  api: string;
  region: string;
  planId: string;
  client: unknown;
  getToken: TokenGiver | undefined;
  editor: TaskEditor | undefined;
}

/**
 * What the board lends to the parts that come later. They import none of it themselves, so that a bundler leaves all of
 * the first load in one piece.
 */
export interface Tools {
  readonly clip: typeof clip;
  readonly safeLink: typeof safeLink;
  readonly MARKS: typeof MARKS;
  readonly STATES: typeof STATES;
  readonly Ledger: typeof Ledger;
  readonly flatRows: typeof flatRows;
  readonly viewTask: typeof viewTask;
  readonly footLine: typeof footLine;
  readonly renderState: typeof renderState;
  readonly renderBar: typeof renderBar;
  readonly renderTable: typeof renderTable;
  readonly renderSkeleton: typeof renderSkeleton;
  readonly addDays: typeof addDays;
  readonly dayNumber: typeof dayNumber;
  readonly addSheets: typeof addSheets;
}

/** What the hands hold the board by. */
export interface Grip {
  readonly host: ReactiveControllerHost &
    HTMLElement &
    BoardProps & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly data: PlanData;
  readonly tools: Tools;
  words(): BoardWords | undefined;
  /** Adds sentences that come later, in Chinese. */
  extend(words: Partial<BoardWords>): void;
  /** The day as of which all is seen. */
  day(): string;
  fire(name: string, detail: unknown): void;
  /** Draws at once: a browser that prints does not wait. */
  drawNow(): void;
  /** Reads the data again. */
  reload(): void;
  /** Loads the sheets of all looks. */
  loadLooks(): void;
}
