import type { Plan } from '../../sdk/model/index.js';
import type { WidthClass } from '../internal/width.js';
import type { WindowPart } from '../internal/window.js';
import type { BoardHands } from './reform-task-board.hands.js';
import type { Ledger, Selection } from './reform-task-board.ledger.js';
import type { Rows } from './reform-task-board.rows.js';
import type { BoardWords } from './reform-task-board.words.js';

/** What a board draws from. It is drawn once without hands; they come after the first paint, or before it where it takes them. */
export interface BoardContext {
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly selection: Selection;
  readonly rows: Rows;
  /** The lines to draw of `rows`, and the gaps between them. */
  readonly parts: readonly WindowPart[];
  readonly words: BoardWords;
  readonly width: WidthClass;
  readonly hands: BoardHands | undefined;
}
