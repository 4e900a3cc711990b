import type { TemplateResult } from 'lit';
import type { Plan } from '../../sdk/model/index.js';
import type { WidthClass } from '../internal/width.js';
import type { ListWindow } from '../internal/window.js';
import type { Ledger, Selection } from './reform-task-board.ledger.js';
import type { BoardQuery } from './reform-task-board.query.js';
import type { Facets, Rows } from './reform-task-board.rows.js';
import type { BoardWords } from './reform-task-board.words.js';

/** What the parts of a board draw from, and what they may ask of it. */
export interface BoardContext {
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly selection: Selection;
  readonly rows: Rows;
  readonly query: BoardQuery;
  readonly words: BoardWords;
  readonly width: WidthClass;
  readonly window: ListWindow;
  readonly facets: Facets | undefined;
  readonly isFilterOpen: boolean;
  readonly canCopyLink: boolean;
  /** What the last action led to, in a word. */
  readonly notice: string;
  /** Draws an open task; undefined while that part is on its way. */
  readonly detail: ((context: BoardContext, index: number) => TemplateResult) | undefined;
  /** How often more was asked for, in views that are drawn in pages. */
  readonly more: number;
  /** Key of the row that the Tab key reaches. */
  readonly active: string;
  /** A person changes what is seen. */
  change(patch: Partial<BoardQuery>): void;
  /** A person opens a task, or closes it. */
  toggle(id: string): void;
  isOpen(id: string): boolean;
  act(action: BoardAction): void;
}

/** What a person may do with the whole board. */
export type BoardAction =
  'print' | 'copyTable' | 'saveTable' | 'copyLink' | 'showAll' | 'toggleFilters' | 'findFacets' | 'more';
